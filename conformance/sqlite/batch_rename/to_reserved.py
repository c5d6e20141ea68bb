"""Names that need quotes from now on."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", new_column_name="order")
        batch_op.alter_column("name", new_column_name="Straße %(x)s")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("order", new_column_name="n")
        batch_op.alter_column("Straße %(x)s", new_column_name="name")
