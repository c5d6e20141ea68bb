"""`native=False` stores a moment after the epoch."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Interval(native=False)),
        sa.Column("b", sa.Interval(native=False, second_precision=3)),
    )


def downgrade():
    op.drop_table("t")
