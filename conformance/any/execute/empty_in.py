"""IN of nothing, of one, of None."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER)", "INSERT INTO t VALUES (1), (2), (NULL)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer))
    op.execute(t.delete().where(t.c.id.in_([])))
    op.execute(t.update().where(t.c.id.not_in([])).values(id=t.c.id + 10))
    op.execute(t.delete().where(t.c.id.in_([11])))
    op.execute(t.update().where(sa.or_(t.c.id == None, sa.false())).values(id=0))  # noqa: E711


def downgrade():
    op.execute("DELETE FROM t")
    op.execute("INSERT INTO t VALUES (1), (2), (NULL)")
