"""Computed columns without a word about storing, and not stored."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("box", sa.Column("w", sa.Integer()), sa.Column("twice", sa.Integer(), sa.Computed("w * 2")), sa.Column("thrice", sa.Integer(), sa.Computed(sa.text("w * 3"), persisted=False)))


def downgrade():
    op.drop_table("box")
