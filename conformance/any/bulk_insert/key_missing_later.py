"""A later row without a key of the first one."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)"]
only = "online"


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Integer))
    op.bulk_insert(t, [{"id": 1, "a": 1}, {"id": 2}])


def downgrade():
    op.execute("DELETE FROM t")
