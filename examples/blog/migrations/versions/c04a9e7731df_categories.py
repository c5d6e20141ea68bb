"""categories

Revision ID: c04a9e7731df
Revises: 8b27e5f41d06
Create Date: 2025-03-01 11:05:19.003217

"""
from alembic import op
import sqlalchemy as sa

revision = "c04a9e7731df"
down_revision = "8b27e5f41d06"
branch_labels = None
depends_on = None


def upgrade() -> None:
    category = op.create_table(
        "category",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=50), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sa.UniqueConstraint("slug", name=op.f("uq_category_slug")),
    )
    op.bulk_insert(
        category,
        [
            {"id": 1, "slug": "news", "title": "News"},
            {"id": 2, "slug": "howto", "title": "How it's done"},
            {"id": 3, "slug": "misc", "title": "Everything else"},
        ],
    )


def downgrade() -> None:
    op.drop_table("category")
