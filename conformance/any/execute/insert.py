"""INSERT by Core: values, several rows, from SELECT, defaults."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(50) DEFAULT 'd', n INTEGER)", "CREATE TABLE u (id INTEGER, s VARCHAR(50))"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String), sa.column("n", sa.Integer))
    u = sa.table("u", sa.column("id", sa.Integer), sa.column("s", sa.String))
    op.execute(t.insert().values(id=1, s="it's"))
    op.execute(sa.insert(t).values({"id": 2, "n": 5}))
    op.execute(sa.insert(t).values([{"id": 3, "s": "x"}, {"id": 4, "s": None}]))
    op.execute(t.insert().values({t.c.id: 5, t.c.n: sa.literal(6)}))
    op.execute(u.insert().from_select(["id", "s"], sa.select(t.c.id + 10, sa.func.upper(t.c.s)).where(t.c.id < 3)))
    op.execute(sa.insert(t).values(id=6, s=sa.func.lower("ABC"), n=sa.select(sa.func.count()).select_from(t).scalar_subquery()))


def downgrade():
    op.execute("DELETE FROM u")
    op.execute("DELETE FROM t")
