"""slugs and active authors

Revision ID: 8b27e5f41d06
Revises: 3f1d6a0c92b4
Create Date: 2025-02-10 16:40:02.771902

"""
from alembic import op
import sqlalchemy as sa

revision = "8b27e5f41d06"
down_revision = "3f1d6a0c92b4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("author", sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("post", sa.Column("slug", sa.String(length=200), nullable=True))
    op.create_index("ix_post_author_id_published_at", "post", ["author_id", "published_at"])
    op.create_index(op.f("ix_post_slug"), "post", ["slug"], unique=True)


def downgrade() -> None:
    op.drop_index(op.f("ix_post_slug"), table_name="post")
    op.drop_index("ix_post_author_id_published_at", table_name="post")
    op.drop_column("post", "slug")
    op.drop_column("author", "is_active")
