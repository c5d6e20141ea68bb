"""core two

Revision ID: 3000aaaa0002
Revises: 3000aaaa0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '3000aaaa0002'
down_revision = '3000aaaa0001'
branch_labels = None
depends_on = None


def upgrade(a, b):
    op.create_table("core_two", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade(a, b):
    op.drop_table("core_two")
