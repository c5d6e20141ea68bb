"""plugin three

Revision ID: 3000bbbb0003
Revises: 3000bbbb0002
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '3000bbbb0003'
down_revision = '3000bbbb0002'
branch_labels = None
depends_on = ('3000aaaa0002',)


def upgrade(a, b):
    op.create_table("plugin_three", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade(a, b):
    op.drop_table("plugin_three")
