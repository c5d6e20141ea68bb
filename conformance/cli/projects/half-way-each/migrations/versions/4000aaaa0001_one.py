"""one

Revision ID: 4000aaaa0001
Revises: 
Create Date: 2025-01-01 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '4000aaaa0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("one", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("one")
