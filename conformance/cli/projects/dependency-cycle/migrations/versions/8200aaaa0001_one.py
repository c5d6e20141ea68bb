"""one

Revision ID: 8200aaaa0001
Revises: 
Create Date: 2025-01-01 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '8200aaaa0001'
down_revision = None
branch_labels = None
depends_on = '8200aaaa0002'


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
