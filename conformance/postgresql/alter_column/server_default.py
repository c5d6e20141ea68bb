"""Defaults of each kind, and none."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a TEXT, b TEXT DEFAULT 'old', c TIMESTAMP, d BOOLEAN, e INTEGER DEFAULT 5, f INTEGER)"]


def upgrade():
    op.alter_column("t", "a", server_default="it's 100% \\ :x")
    op.alter_column("t", "b", server_default=None)
    op.alter_column("t", "c", server_default=sa.func.now(), existing_type=sa.DateTime())
    op.alter_column("t", "d", server_default=sa.false())
    op.alter_column("t", "e", server_default=sa.text("(1 + 2)"), existing_server_default=sa.text("5"))
    op.alter_column("t", "f", server_default=False)


def downgrade():
    op.alter_column("t", "e", server_default="5")
    op.alter_column("t", "d", server_default=None)
    op.alter_column("t", "c", server_default=None)
    op.alter_column("t", "b", server_default=sa.text("'old'"))
    op.alter_column("t", "a", server_default=None)
