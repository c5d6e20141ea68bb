"""Whole numbers, generic and UPPERCASE."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.SmallInteger()),
        sa.Column("c", sa.BigInteger()),
        sa.Column("d", sa.INTEGER()),
        sa.Column("e", sa.SMALLINT()),
        sa.Column("f", sa.BIGINT()),
        sa.Column("g", sa.Integer),
        sa.Column("h", sa.INT()),
    )


def downgrade():
    op.drop_table("t")
