"""Two columns change their names."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR(1), b INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", new_column_name="b")
        batch_op.alter_column("b", new_column_name="a")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", new_column_name="b")
        batch_op.alter_column("b", new_column_name="a")
