"""Spans of time with fractions of seconds."""
import datetime

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, took INTERVAL)"]

t = sa.table("t", sa.column("id", sa.Integer), sa.column("took", sa.Interval))


def upgrade():
    op.execute(t.insert().values(id=1, took=datetime.timedelta(hours=-1, microseconds=5)))
    op.execute(t.insert().values(id=2, took=datetime.timedelta(days=3, milliseconds=1)))


def downgrade():
    op.execute(t.delete())
