"""Values that real Alembic can send but not write into a script."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

only = "online"
setup = ["CREATE TABLE t (i INTEGER PRIMARY KEY, a INTEGER[], r INT4RANGE, m TEXT[][])"]


def upgrade():
    t = sa.table("t", sa.column("i", sa.Integer), sa.column("a", postgresql.ARRAY(sa.Integer)), sa.column("m", postgresql.ARRAY(sa.Text, dimensions=2)))
    op.bulk_insert(t, [{"i": 1, "a": [1, None], "m": [["a", "b"], ["c", None]]}])


def downgrade():
    op.execute("DELETE FROM t")
