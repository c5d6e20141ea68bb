"""A tree, with the same name on both sides."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("node", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("parent_id", sa.Integer(), sa.ForeignKey("node.id", ondelete="CASCADE"), nullable=True))


def downgrade():
    op.drop_table("node")
