"""author homepages

Revision ID: e6b1f2048c3a
Revises: 5d90c3b8a172
Create Date: 2025-04-22 08:00:37.915560

"""
from alembic import op
import sqlalchemy as sa

revision = "e6b1f2048c3a"
down_revision = "5d90c3b8a172"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # recreate="never": these changes need no copy of the table on SQLite, so --sql mode works there too.
    with op.batch_alter_table("author", recreate="never") as batch_op:
        batch_op.add_column(sa.Column("homepage", sa.String(length=200), nullable=True))
        batch_op.create_index(batch_op.f("ix_author_homepage"), ["homepage"])


def downgrade() -> None:
    with op.batch_alter_table("author", recreate="never") as batch_op:
        batch_op.drop_index(batch_op.f("ix_author_homepage"))
        batch_op.drop_column("homepage")
