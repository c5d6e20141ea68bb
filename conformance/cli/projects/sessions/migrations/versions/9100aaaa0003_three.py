"""three

Revision ID: 9100aaaa0003
Revises: 9100aaaa0002
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '9100aaaa0003'
down_revision = '9100aaaa0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("INSERT INTO t VALUES (9, 'z')")


def downgrade() -> None:
    pass
