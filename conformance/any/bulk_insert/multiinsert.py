"""multiinsert=False sends each row alone, so that the keys may differ."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Integer), sa.column("b", sa.Integer))
    op.bulk_insert(t, [{"id": 1, "a": 1}, {"id": 2, "b": 3}, {"id": 3}], multiinsert=False)


def downgrade():
    op.execute("DELETE FROM t")
