"""UPDATE by Core: expressions, CASE, subqueries, several columns."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(50), n INTEGER)",
    "CREATE TABLE u (t_id INTEGER, v INTEGER)",
    "INSERT INTO t VALUES (1, 'a', 1), (2, 'b', NULL), (3, NULL, 3)",
    "INSERT INTO u VALUES (1, 10), (1, 20), (2, 30)",
]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String), sa.column("n", sa.Integer))
    u = sa.table("u", sa.column("t_id", sa.Integer), sa.column("v", sa.Integer))
    op.execute(t.update().where(t.c.s == op.inline_literal("a")).values({"s": op.inline_literal("it's a")}))
    op.execute(t.update().where(t.c.s.is_(None)).values(s="none", n=t.c.n * 2 - 1))
    op.execute(sa.update(t).values(n=sa.select(sa.func.max(u.c.v)).where(u.c.t_id == t.c.id).scalar_subquery()).where(sa.exists().where(u.c.t_id == t.c.id)))
    op.execute(sa.update(t).values(s=sa.case((t.c.n > 20, t.c.s + " big"), (t.c.n.is_(None), sa.literal("x")), else_=sa.func.coalesce(t.c.s, "y"))))
    op.execute(t.update().where(sa.and_(t.c.id.in_([1, 2]), sa.or_(t.c.n < 25, t.c.s.like("%big")))).values({t.c.n: t.c.n % 7}))
    op.execute(t.update().where(t.c.id.in_(sa.select(u.c.t_id).distinct())).values(s=sa.func.replace(t.c.s, "a", "A")))


def downgrade():
    op.execute("UPDATE t SET s = 'a', n = 1 WHERE id = 1")
    op.execute("UPDATE t SET s = 'b', n = NULL WHERE id = 2")
    op.execute("UPDATE t SET s = NULL, n = 3 WHERE id = 3")
