"""two

Revision ID: 4000aaaa0002
Revises: 4000aaaa0001
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '4000aaaa0002'
down_revision = '4000aaaa0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("two", sa.Column("id", sa.Integer()))
    raise RuntimeError("the disk is on fire")


def downgrade() -> None:
    op.drop_table("two")
