"""Every kind of default by `alter_column`."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b VARCHAR(30), c TIMESTAMP, d BOOLEAN, e JSONB, f UUID, g TEXT[])"]


def upgrade():
    op.alter_column("t", "a", server_default="2")
    op.alter_column("t", "b", server_default="it's 50% \\ :x \"q\"")
    op.alter_column("t", "c", server_default=sa.func.now())
    op.alter_column("t", "d", server_default=sa.false(), nullable=False)
    op.alter_column("t", "e", server_default=sa.text("'{}'::jsonb"))
    op.alter_column("t", "f", server_default=sa.text("gen_random_uuid()"), existing_server_default=None)
    op.alter_column("t", "g", server_default="{}")


def downgrade():
    for name in "abcefg":
        op.alter_column("t", name, server_default=None)
    op.alter_column("t", "d", server_default=None, nullable=True, existing_type=sa.Boolean())
