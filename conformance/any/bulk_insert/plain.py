"""Rows for a lightweight table; missing keys are NULL or the default."""
import datetime

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20) DEFAULT 'none', day DATE)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("day", sa.Date))
    op.bulk_insert(t, [{"id": 1, "name": "it's 100%", "day": datetime.date(2024, 5, 6)}, {"id": 2, "name": None, "day": None}])
    op.bulk_insert(t, [{"id": 3}])


def downgrade():
    op.execute("DELETE FROM t")
