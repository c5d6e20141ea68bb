"""A default set, changed and taken away."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 1, b VARCHAR(10), c TIMESTAMP)"]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", server_default="2", existing_type=sa.Integer())
        batch_op.alter_column("b", server_default="it's 5%", existing_type=sa.String(10))
        batch_op.alter_column("c", server_default=sa.func.now(), existing_type=sa.TIMESTAMP())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", server_default=sa.text("1"))
        batch_op.alter_column("b", server_default=None)
        batch_op.alter_column("c", server_default=False)
        batch_op.alter_column("c", server_default=None)
