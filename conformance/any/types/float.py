"""Floating numbers: `Float`, `Double` and what is UPPERCASE."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Float()),
        sa.Column("b", sa.Float(24)),
        sa.Column("c", sa.Float(53)),
        sa.Column("d", sa.Float(precision=10, asdecimal=True, decimal_return_scale=3)),
        sa.Column("e", sa.Double()),
        sa.Column("f", sa.Double(53)),
        sa.Column("g", sa.FLOAT()),
        sa.Column("h", sa.FLOAT(20)),
        sa.Column("i", sa.REAL()),
        sa.Column("j", sa.DOUBLE_PRECISION()),
        sa.Column("k", sa.DOUBLE_PRECISION(5)),
        sa.Column("l", sa.REAL(4)),
    )


def downgrade():
    op.drop_table("t")
