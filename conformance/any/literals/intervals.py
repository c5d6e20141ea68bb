"""Spans of time."""
import datetime
import sqlalchemy as sa
from alembic import op


def upgrade():
    table = op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False), sa.Column("a", sa.Interval()), sa.Column("b", sa.Interval(native=False)))
    op.bulk_insert(
        table,
        [
            {"id": 1, "a": datetime.timedelta(days=1, hours=2, seconds=3, microseconds=4), "b": None},
            {"id": 2, "a": datetime.timedelta(seconds=-5), "b": None},
            {"id": 3, "a": datetime.timedelta(0), "b": None},
        ],
    )


def downgrade():
    op.drop_table("t")
