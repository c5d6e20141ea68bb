"""one

Revision ID: 8000aaaa0001
Revises: 8000aaaa0002
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '8000aaaa0001'
down_revision = '8000aaaa0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
