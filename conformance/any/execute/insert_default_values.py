"""INSERT without any value."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (n INTEGER DEFAULT 7)"]


def upgrade():
    t = sa.table("t", sa.column("n", sa.Integer))
    op.execute(sa.insert(t).values())
    op.execute(sa.insert(sa.table("t")))


def downgrade():
    op.execute("DELETE FROM t")
