"""Fixed numbers with precision, scale and the ways results are read."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Numeric()),
        sa.Column("b", sa.Numeric(10)),
        sa.Column("c", sa.Numeric(10, 2)),
        sa.Column("d", sa.Numeric(precision=10, scale=0)),
        sa.Column("e", sa.Numeric(12, 3, asdecimal=False)),
        sa.Column("f", sa.Numeric(12, 3, decimal_return_scale=5)),
        sa.Column("g", sa.NUMERIC(5, 4)),
        sa.Column("h", sa.DECIMAL()),
        sa.Column("i", sa.DECIMAL(8)),
        sa.Column("j", sa.DECIMAL(8, 3)),
        sa.Column("k", sa.Numeric(scale=2)),
    )


def downgrade():
    op.drop_table("t")
