"""Spans of time in expressions."""
import datetime
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TIMESTAMP, b INTERVAL)", "INSERT INTO t VALUES (1, '2024-01-01', '1 day')"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.DateTime), sa.column("b", postgresql.INTERVAL))


def upgrade():
    op.execute(t.update().values(a=t.c.a + datetime.timedelta(days=2)))
    op.execute(t.update().where(t.c.b > datetime.timedelta(hours=3)).values(b=datetime.timedelta(minutes=90)))
    op.execute(t.update().values(a=t.c.a - sa.text("interval '1 hour'")))


def downgrade():
    op.execute(t.update().values(a=sa.text("'2024-01-01'"), b=sa.text("'1 day'")))
