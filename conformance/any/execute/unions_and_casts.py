"""CAST, CASE, literals and functions in SELECT and INSERT … SELECT."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s VARCHAR(50), n INTEGER)", "INSERT INTO t VALUES (1, '5', 2), (2, '6', NULL)", "CREATE TABLE u (a INTEGER, b VARCHAR(50))"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String), sa.column("n", sa.Integer))
    u = sa.table("u", sa.column("a", sa.Integer), sa.column("b", sa.String))
    first = sa.select(sa.cast(t.c.s, sa.Integer), sa.func.coalesce(sa.cast(t.c.n, sa.String), "none"))
    second = sa.select(sa.literal(7), sa.literal("it's"))
    op.execute(u.insert().from_select(["a", "b"], first.union_all(second)))
    op.execute(u.insert().from_select([u.c.a], sa.select(sa.func.max(t.c.id)).where(t.c.s.between("1", "9"))))
    op.execute(sa.update(u).where(u.c.b.is_(None)).values(b=sa.func.trim("  x ")))


def downgrade():
    op.execute("DELETE FROM u")
