"""A key without a name is found by `naming_convention`."""
from alembic import op

only = "online"
convention = {"pk": "pk_%(table_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.drop_constraint("pk_t", type_="primary")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_primary_key("pk_t", ["id"])
