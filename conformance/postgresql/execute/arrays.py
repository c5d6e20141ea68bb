"""Arrays: any_, all_, concatenation, items."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER, tags TEXT[], n INTEGER[])", "INSERT INTO t VALUES (1, '{a,b}', '{1,2}'), (2, '{}', NULL)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("tags", postgresql.ARRAY(sa.Text)), sa.column("n", postgresql.ARRAY(sa.Integer)))
    op.execute(t.update().where(sa.literal("a") == sa.any_(t.c.tags)).values(tags=t.c.tags + ["it's"]))
    op.execute(t.update().where(t.c.n[1] == 1).values(n=sa.func.array_append(t.c.n, 3)))
    op.execute(t.update().where(t.c.tags.contains(["b"])).values(id=t.c.id + sa.func.cardinality(t.c.n)))
    op.execute(t.update().where(t.c.n.is_(None)).values(n=postgresql.array([7, 8])))


def downgrade():
    op.execute("TRUNCATE t")
    op.execute("INSERT INTO t VALUES (1, '{a,b}', '{1,2}'), (2, '{}', NULL)")
