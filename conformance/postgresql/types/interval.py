"""INTERVAL with fields and precision, and the generic one."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import INTERVAL


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", INTERVAL()),
        sa.Column("b", INTERVAL(precision=3)),
        sa.Column("c", INTERVAL(fields="DAY TO SECOND")),
        sa.Column("d", INTERVAL(fields="YEAR")),
        sa.Column("e", sa.Interval(second_precision=0)),
        sa.Column("f", INTERVAL(4)),
        sa.Column("g", INTERVAL(0)),
    )


def downgrade():
    op.drop_table("t")
