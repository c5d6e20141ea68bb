"""IS DISTINCT FROM, NULLIF, COALESCE, boolean logic."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER, f BOOLEAN)", "INSERT INTO t VALUES (1, NULL, NULL), (2, 2, NULL)"]


def upgrade():
    t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.Integer), sa.column("f", sa.Boolean))
    op.execute(t.update().where(t.c.a.is_distinct_from(t.c.b)).values(f=True))
    op.execute(t.update().where(t.c.a.is_not_distinct_from(t.c.b)).values(f=sa.false()))
    op.execute(t.update().where(t.c.f).values(b=sa.func.nullif(t.c.a, 1)))
    op.execute(t.update().where(sa.not_(t.c.f)).values(a=sa.case({2: 20, 3: 30}, value=t.c.a, else_=0)))
    op.execute(t.update().where(t.c.f.is_(True)).values(f=~t.c.f))


def downgrade():
    op.execute("DELETE FROM t")
    op.execute("INSERT INTO t VALUES (1, NULL, NULL), (2, 2, NULL)")
