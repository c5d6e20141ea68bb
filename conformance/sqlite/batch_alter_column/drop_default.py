"""A default is dropped; one that is not mentioned stays."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER DEFAULT 1, b INTEGER DEFAULT 2, PRIMARY KEY (id))",
    "INSERT INTO t (id) VALUES (1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", server_default=None, existing_type=sa.Integer(), existing_server_default="1")
        batch_op.alter_column("b", existing_server_default="2", nullable=False)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", server_default=sa.text("1"))
        batch_op.alter_column("b", nullable=True)
