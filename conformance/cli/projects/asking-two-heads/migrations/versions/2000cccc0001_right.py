"""right

Revision ID: 2000cccc0001
Revises: 2000aaaa0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '2000cccc0001'
down_revision = '2000aaaa0001'
branch_labels = None
depends_on = None


def upgrade(a, b):
    op.create_table("right_one", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade(a, b):
    op.drop_table("right_one")
