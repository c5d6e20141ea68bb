"""one

Revision ID: 8400-aaaa
Revises: 
Create Date: 2025-01-01 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '8400-aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
