"""The column of a single key."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("id", new_column_name="key")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("key", new_column_name="id")
