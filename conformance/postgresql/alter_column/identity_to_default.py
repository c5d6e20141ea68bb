"""From an identity to a plain default and back needs two steps."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER GENERATED ALWAYS AS IDENTITY)"]


def upgrade():
    op.alter_column("t", "a", server_default=None, existing_server_default=sa.Identity(always=True))
    op.alter_column("t", "a", server_default="7")


def downgrade():
    op.alter_column("t", "a", server_default=None)
    op.alter_column("t", "a", server_default=sa.Identity(always=True))
