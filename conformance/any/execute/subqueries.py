"""Scalar subqueries, EXISTS, NOT IN, aliases, correlation."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, p INTEGER, n INTEGER)", "INSERT INTO t VALUES (1, NULL, 5), (2, 1, 6), (3, 1, 7), (4, 2, NULL)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("p", sa.Integer), sa.column("n", sa.Integer))
    child = t.alias("child")
    total = sa.select(sa.func.sum(child.c.n)).where(child.c.p == t.c.id).scalar_subquery()
    op.execute(t.update().where(sa.exists().where(child.c.p == t.c.id)).values(n=total))
    op.execute(t.update().where(t.c.n.is_(None), ~sa.exists(sa.select(child.c.id).where(child.c.p == t.c.id))).values(n=sa.func.coalesce(total, 0)))
    op.execute(t.delete().where(t.c.id.not_in(sa.select(child.c.p).where(child.c.p.is_not(None)))))


def downgrade():
    op.execute("DELETE FROM t")
    op.execute("INSERT INTO t VALUES (1, NULL, 5), (2, 1, 6), (3, 1, 7), (4, 2, NULL)")
