"""three

Revision ID: 4000aaaa0003
Revises: 4000aaaa0002
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '4000aaaa0003'
down_revision = '4000aaaa0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("three", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("three")
