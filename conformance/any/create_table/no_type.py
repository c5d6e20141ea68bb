"""A column without a type."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id"))


def downgrade():
    op.execute("SELECT 1")
