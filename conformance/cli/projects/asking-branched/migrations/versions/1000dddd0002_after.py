"""after the merge

Revision ID: 1000dddd0002
Revises: 1000dddd0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '1000dddd0002'
down_revision = '1000dddd0001'
branch_labels = None
depends_on = None


def upgrade(a, b):
    op.create_table("after_merge", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade(a, b):
    op.drop_table("after_merge")
