"""fill accounts, with a comma: and a colon

Revision ID: 2b1d0e7f9c33
Revises: ae10f55c5b5d
Create Date: 2025-01-02 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '2b1d0e7f9c33'
down_revision = 'ae10f55c5b5d'
branch_labels = None
depends_on = None


def upgrade(a, b):
    account = sa.table("account", sa.column("name", sa.String), sa.column("email", sa.String))
    op.bulk_insert(
        account,
        [
            {"name": "Ann O'Neill", "email": "ann@example.org"},
            {"name": "Bob", "email": None},
        ],
    )
    op.execute("UPDATE account SET balance = 10 WHERE name = 'Bob'")


def downgrade(a, b):
    op.execute("DELETE FROM account")
