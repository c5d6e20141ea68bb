"""Dates, times and intervals as values and as literals."""
import datetime

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (d DATE, dt TIMESTAMP, ti TIME)"]


def upgrade():
    t = sa.table("t", sa.column("d", sa.Date), sa.column("dt", sa.DateTime), sa.column("ti", sa.Time))
    op.execute(t.insert().values(d=datetime.date(2024, 2, 29), dt=datetime.datetime(2024, 2, 29, 23, 59, 59, 999999), ti=datetime.time(1, 2, 3, 4)))
    op.execute(t.update().where(t.c.dt > datetime.datetime(2000, 1, 1)).values(d=datetime.date(1999, 12, 31)))
    op.execute(t.update().where(t.c.d < sa.literal(datetime.date(2000, 1, 1))).values(ti=datetime.time(0, 0)))


def downgrade():
    op.execute("DELETE FROM t")
