"""A new key names a column as the same batch renames it: the old key stays."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER, CONSTRAINT old_key PRIMARY KEY (a, b))",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("b", new_column_name="d")
        batch_op.create_primary_key("new_key", ["a", "d"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_primary_key("new_key", ["a", "d"])
        batch_op.alter_column("d", new_column_name="b")
