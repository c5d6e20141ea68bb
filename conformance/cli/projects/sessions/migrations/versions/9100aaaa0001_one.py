"""one

Revision ID: 9100aaaa0001
Revises: 
Create Date: 2025-01-01 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '9100aaaa0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.execute("INSERT INTO t VALUES (1, 'a')")


def downgrade() -> None:
    pass
