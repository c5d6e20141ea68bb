"""two

Revision ID: 8300bbbb0001
Revises: 
Create Date: 2025-01-01 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '8300bbbb0001'
down_revision = None
branch_labels = ('same',)
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
