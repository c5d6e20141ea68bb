"""blog two

Revision ID: 1000cccc0002
Revises: 1000cccc0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '1000cccc0002'
down_revision = '1000cccc0001'
branch_labels = None
depends_on = None


def upgrade(a, b):
    op.create_table("blog_two", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade(a, b):
    op.drop_table("blog_two")
