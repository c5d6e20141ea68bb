"""DELETE by Core."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(50))", "CREATE TABLE u (id INTEGER)", "INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL), (4, 'c')", "INSERT INTO u VALUES (4)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String))
    u = sa.table("u", sa.column("id", sa.Integer))
    op.execute(t.delete().where(t.c.s == "a"))
    op.execute(sa.delete(t).where(t.c.s.is_(None), t.c.id > 1))
    op.execute(sa.delete(t).where(sa.exists(sa.select(u.c.id).where(u.c.id == t.c.id))))
    op.execute(sa.delete(t).where(~t.c.id.in_([2, 3])))


def downgrade():
    op.execute("INSERT INTO t VALUES (1, 'a'), (3, NULL), (4, 'c')")
