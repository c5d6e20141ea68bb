"""create transfer

Revision ID: c8d4a1b25e60
Revises: 2b1d0e7f9c33
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = 'c8d4a1b25e60'
down_revision = '2b1d0e7f9c33'
branch_labels = None
depends_on = None


def upgrade(a, b):
    op.create_table(
        "transfer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), sa.ForeignKey("account.id"), nullable=False),
        sa.Column("made_at", sa.DateTime(), server_default=sa.func.now()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.rename_table("transfer", "payment")


def downgrade(a, b):
    op.drop_table("payment")
