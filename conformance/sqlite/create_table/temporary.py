"""A temporary table by its prefix, and IF NOT EXISTS."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True), prefixes=["TEMPORARY"])
    op.create_table("b", sa.Column("id", sa.Integer(), primary_key=True), if_not_exists=True)
    op.create_table("b", sa.Column("id", sa.Integer(), primary_key=True), if_not_exists=True)


def downgrade():
    op.drop_table("b", if_exists=True)
    op.drop_table("b", if_exists=True)
