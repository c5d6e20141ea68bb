"""left two

Revision ID: 2000bbbb0002
Revises: 2000bbbb0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '2000bbbb0002'
down_revision = '2000bbbb0001'
branch_labels = None
depends_on = None


def upgrade(a, b):
    op.create_table("left_two", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade(a, b):
    op.drop_table("left_two")
