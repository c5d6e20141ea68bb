"""Moments with time zones."""
import datetime

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (z TIMESTAMPTZ, i INTERVAL)"]


def upgrade():
    t = sa.table("t", sa.column("z", sa.DateTime(timezone=True)), sa.column("i", sa.Interval))
    zone = datetime.timezone(datetime.timedelta(hours=2))
    op.execute(t.insert().values(z=datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone.utc)))
    op.execute(t.insert().values(z=datetime.datetime(2024, 5, 6, 7, 8, 9, 10, tzinfo=zone), i=datetime.timedelta(days=-1, seconds=5)))
    op.execute(t.delete().where(t.c.z < datetime.datetime(2024, 5, 6, 6, 0, tzinfo=datetime.timezone.utc)))


def downgrade():
    op.execute("DELETE FROM t")
