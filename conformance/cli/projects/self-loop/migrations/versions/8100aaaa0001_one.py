"""one

Revision ID: 8100aaaa0001
Revises: 8100aaaa0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '8100aaaa0001'
down_revision = '8100aaaa0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
