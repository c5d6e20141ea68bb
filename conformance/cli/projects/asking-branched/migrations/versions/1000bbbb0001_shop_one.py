"""shop one

Revision ID: 1000bbbb0001
Revises: 1000aaaa0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '1000bbbb0001'
down_revision = '1000aaaa0001'
branch_labels = ('shop',)
depends_on = None


def upgrade(a, b):
    op.create_table("shop_one", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade(a, b):
    op.drop_table("shop_one")
