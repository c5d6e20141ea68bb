"""A server default that is no text and no expression is refused with Python's words."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("n", sa.Integer(), server_default=5))


def downgrade():
    op.execute("SELECT 1")
