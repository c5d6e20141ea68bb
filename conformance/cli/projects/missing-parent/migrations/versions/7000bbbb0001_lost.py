"""lost

Revision ID: 7000bbbb0001
Revises: 7000aaaa0009
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '7000bbbb0001'
down_revision = '7000aaaa0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
