"""file posts under categories

Revision ID: 5d90c3b8a172
Revises: c04a9e7731df
Create Date: 2025-03-01 11:31:50.440018

"""
from alembic import op
import sqlalchemy as sa

revision = "5d90c3b8a172"
down_revision = "c04a9e7731df"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # No foreign key in this table: SQLite could only add one by copying the table, and then there is no --sql mode.
    op.add_column("post", sa.Column("category_id", sa.Integer(), nullable=True))
    op.execute("UPDATE post SET category_id = 3 WHERE published_at IS NOT NULL")
    post = sa.table("post", sa.column("slug", sa.String), sa.column("title", sa.String))
    op.execute(post.update().where(post.c.slug.is_(None)).values(slug=sa.func.lower(post.c.title)))


def downgrade() -> None:
    op.drop_column("post", "category_id")
