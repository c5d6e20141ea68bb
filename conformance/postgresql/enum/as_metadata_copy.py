"""Columns of a reflected-like table copied into a new one."""
import sqlalchemy as sa
from alembic import op

source = sa.Table("source", sa.MetaData(), sa.Column("a", sa.Enum("x", "y", name="letters"), nullable=False))


def upgrade():
    op.create_table("t", *[column.copy() if hasattr(column, "copy") else column._copy() for column in source.columns])


def downgrade():
    op.drop_table("t")
    op.execute("DROP TYPE letters")
