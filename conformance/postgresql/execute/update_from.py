"""UPDATE … FROM and DELETE … USING."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s TEXT)", "CREATE TABLE u (id INTEGER, s TEXT)", "INSERT INTO t VALUES (1, 'x'), (2, 'y')", "INSERT INTO u VALUES (1, 'new')"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String))
    u = sa.table("u", sa.column("id", sa.Integer), sa.column("s", sa.String))
    op.execute(sa.update(t).values(s=u.c.s).where(t.c.id == u.c.id))
    op.execute(sa.delete(u).where(u.c.id == t.c.id, t.c.s == "new"))
    op.execute(sa.update(t).values(s="z").where(t.c.id == 2).returning(t.c.id))


def downgrade():
    op.execute("TRUNCATE t, u")
    op.execute("INSERT INTO t VALUES (1, 'x'), (2, 'y')")
    op.execute("INSERT INTO u VALUES (1, 'new')")
