"""merge shop and blog

Revision ID: 1000dddd0001
Revises: 1000bbbb0002, 1000cccc0002
Create Date: 2025-01-03 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '1000dddd0001'
down_revision = ('1000bbbb0002', '1000cccc0002')
branch_labels = None
depends_on = None


def upgrade(a, b):
    pass


def downgrade(a, b):
    pass
