"""Dates, times and moments, with microseconds."""
import datetime
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a DATE, b TIME, c TIMESTAMP)"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Date), sa.column("b", sa.Time), sa.column("c", sa.DateTime))


def upgrade():
    op.bulk_insert(
        t,
        [
            {"id": 1, "a": datetime.date(2024, 2, 29), "b": datetime.time(13, 14, 15), "c": datetime.datetime(2024, 2, 29, 13, 14, 15)},
            {"id": 2, "a": datetime.date(1, 1, 1), "b": datetime.time(0, 0, 0, 5), "c": datetime.datetime(9999, 12, 31, 23, 59, 59, 999999)},
            {"id": 3, "a": None, "b": None, "c": datetime.datetime(2024, 1, 1)},
        ],
    )
    op.execute(t.update().where(t.c.a == datetime.date(2024, 2, 29)).values(c=datetime.datetime(2000, 1, 1, 1, 1, 1, 100)))
    op.execute(t.update().where(t.c.c > datetime.datetime(2020, 1, 1)).values(b=datetime.time(1, 2)))
    op.execute(t.update().where(t.c.a.in_([datetime.date(1, 1, 1)])).values(a=sa.literal(datetime.date(2, 2, 2))))


def downgrade():
    op.execute(t.delete())
