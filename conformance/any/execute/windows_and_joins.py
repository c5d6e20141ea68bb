"""INSERT from a query with joins, windows, DISTINCT, HAVING."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE a (id INTEGER, g VARCHAR(5), v INTEGER)", "CREATE TABLE b (a_id INTEGER, w INTEGER)", "INSERT INTO a VALUES (1, 'x', 10), (2, 'x', 20), (3, 'y', 30)", "INSERT INTO b VALUES (1, 100), (3, 300)", "CREATE TABLE o (g VARCHAR(5), v INTEGER, w INTEGER)"]


def upgrade():
    a = sa.table("a", sa.column("id", sa.Integer), sa.column("g", sa.String), sa.column("v", sa.Integer))
    b = sa.table("b", sa.column("a_id", sa.Integer), sa.column("w", sa.Integer))
    o = sa.table("o", sa.column("g", sa.String), sa.column("v", sa.Integer), sa.column("w", sa.Integer))
    rank = sa.func.row_number().over(partition_by=a.c.g, order_by=a.c.v.desc())
    op.execute(o.insert().from_select(["g", "v", "w"], sa.select(a.c.g, rank, b.c.w).select_from(a.outerjoin(b, a.c.id == b.c.a_id))))
    op.execute(o.insert().from_select(["g", "v"], sa.select(a.c.g, sa.func.sum(a.c.v)).group_by(a.c.g).having(sa.func.count() > 1)))
    inner = sa.select(a.c.g, a.c.v).distinct().subquery("inner_a")
    op.execute(o.insert().from_select(["v"], sa.select(sa.func.max(inner.c.v)).where(inner.c.g.like("x%"))))
    op.execute(o.insert().from_select(["v"], sa.select(a.c.v).except_(sa.select(a.c.v).where(a.c.v > 10))))


def downgrade():
    op.execute("DELETE FROM o")
