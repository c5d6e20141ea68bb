"""Rows with other keys than the first one."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER)"]
only = "online"


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Integer), sa.column("b", sa.Integer))
    op.bulk_insert(t, [{"id": 1, "a": 1}, {"id": 2, "a": 2, "b": 3}, {"b": 4, "a": 5, "id": 3}])


def downgrade():
    op.execute("DELETE FROM t")
