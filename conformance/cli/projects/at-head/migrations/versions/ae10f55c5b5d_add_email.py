"""add email

Every account gets an address, which is unique
but may be missing.

Revision ID: ae10f55c5b5d
Revises: ae1027a6acf0
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = 'ae10f55c5b5d'
down_revision = 'ae1027a6acf0'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("email", sa.String(length=120), nullable=True))
    op.create_index("ix_account_email", "account", ["email"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_account_email", table_name="account")
    op.drop_column("account", "email")
