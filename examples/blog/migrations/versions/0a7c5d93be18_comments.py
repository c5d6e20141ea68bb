"""comments

Revision ID: 0a7c5d93be18
Revises: e6b1f2048c3a
Create Date: 2025-05-14 19:22:08.236741

"""
from alembic import op
import sqlalchemy as sa

revision = "0a7c5d93be18"
down_revision = "e6b1f2048c3a"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("position > 0", name=op.f("ck_comment_position_positive")),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_comment_post_id_post"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
        sa.UniqueConstraint("post_id", "position", name=op.f("uq_comment_post_id")),
    )


def downgrade() -> None:
    op.drop_table("comment")
