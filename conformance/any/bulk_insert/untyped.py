"""Columns without types: the driver takes the values as they are."""
import datetime

import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20), b FLOAT, d VARCHAR(30))"]


def upgrade():
    t = sa.table("t", sa.column("id"), sa.column("a"), sa.column("b"), sa.column("d"))
    op.bulk_insert(t, [{"id": 1, "a": "x'y", "b": 2.5, "d": None}, {"id": 2, "a": None, "b": None, "d": "50%"}])


def downgrade():
    op.execute("DELETE FROM t")
