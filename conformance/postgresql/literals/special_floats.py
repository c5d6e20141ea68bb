"""nan and inf."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, c DOUBLE PRECISION)"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("c", sa.Float))


def upgrade():
    op.bulk_insert(t, [{"id": 1, "c": float("nan")}, {"id": 2, "c": float("inf")}, {"id": 3, "c": float("-inf")}])


def downgrade():
    op.execute(t.delete())
