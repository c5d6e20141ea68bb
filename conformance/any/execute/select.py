"""SELECT with everything it can have; nobody looks at the rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s VARCHAR(50))", "CREATE TABLE u (t_id INTEGER)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String))
    u = sa.table("u", sa.column("t_id", sa.Integer))
    op.execute(sa.select(t.c.id, t.c.s.label("name")).where(t.c.s != "x").order_by(t.c.id.desc()).limit(5).offset(2))
    op.execute(sa.select(sa.func.count(t.c.id), t.c.s).join_from(t, u, t.c.id == u.c.t_id).group_by(t.c.s).having(sa.func.count() > 1))
    op.execute(sa.select(t).distinct().union_all(sa.select(u.c.t_id, sa.literal("z")).select_from(u)))
    op.execute(sa.select(sa.literal(1)).where(sa.false()))


def downgrade():
    op.execute(sa.select(1))
