"""items

Revision ID: b1
Revises:
"""
import sqlalchemy as sa
from alembic import op

revision = "b1"
down_revision = None


def upgrade():
    op.create_table("item", sa.Column("id", sa.Integer(), nullable=False), sa.Column("name", sa.String(30), nullable=False), sa.PrimaryKeyConstraint("id"))
    with op.batch_alter_table("item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_item_name"), ["name"], unique=True)


def downgrade():
    op.drop_table("item")
