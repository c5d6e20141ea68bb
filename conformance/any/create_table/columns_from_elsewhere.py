"""Columns copied from a Table object, and Table.to_metadata, as metadata.tables helpers do."""
import sqlalchemy as sa
from alembic import op

metadata = sa.MetaData()
common = sa.Table("common", metadata, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("at", sa.DateTime(), server_default=sa.func.now()))


def upgrade():
    op.create_table("copied", *[it.copy() if hasattr(it, "copy") else it._copy() for it in common.columns], sa.Column("n", sa.Integer()))


def downgrade():
    op.drop_table("copied")
