"""A constraint that the convention of the target metadata names, and is dropped by that name."""
from alembic import op

only = "online"
naming = {"uq": "uq_%(table_name)s_%(column_0_N_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint(None, ["n", "name"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq_t_n_name", type_="unique")
