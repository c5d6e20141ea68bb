"""A constraint without a name in the database is found by `naming_convention`."""
from alembic import op

only = "online"
convention = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, m INTEGER UNIQUE, UNIQUE (n), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.drop_constraint("uq_t_n", type_="unique")


def downgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.create_unique_constraint("uq_t_n", ["n"])
