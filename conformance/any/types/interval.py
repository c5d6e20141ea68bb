"""`Interval` is native where there is one, and a DATETIME elsewhere."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Interval()),
        sa.Column("b", sa.Interval(second_precision=3)),
        sa.Column("c", sa.Interval(day_precision=4)),
        sa.Column("d", sa.Interval(second_precision=2, day_precision=9)),
        sa.Column("e", sa.Interval),
    )


def downgrade():
    op.drop_table("t")
