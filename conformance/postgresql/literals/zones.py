"""Moments and times with a zone."""
import datetime
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TIMESTAMP WITH TIME ZONE, b TIME WITH TIME ZONE)", "SET TIME ZONE 'UTC'"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.DateTime(timezone=True)), sa.column("b", sa.Time(timezone=True)))
east = datetime.timezone(datetime.timedelta(hours=5, minutes=30))


def upgrade():
    op.execute("SET TIME ZONE 'UTC'")
    op.bulk_insert(
        t,
        [
            {"id": 1, "a": datetime.datetime(2024, 2, 29, 13, 14, 15, tzinfo=datetime.timezone.utc), "b": datetime.time(1, 2, 3, tzinfo=east)},
            {"id": 2, "a": datetime.datetime(2024, 2, 29, 13, 14, 15, 678, tzinfo=east), "b": None},
            {"id": 3, "a": datetime.datetime(2024, 2, 29, 13, 14, 15), "b": datetime.time(1, 2, 3)},
        ],
    )
    op.execute(t.update().where(t.c.a < datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.timezone.utc)).values(a=datetime.datetime(1999, 1, 1, tzinfo=east)))


def downgrade():
    op.execute(t.delete())
