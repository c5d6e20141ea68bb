"""`array`, `any_`, `all_`, indexes, slices and operators in statements."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, array

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT[], n INTEGER[])", "INSERT INTO t VALUES (1, '{x,y}', '{1,2,3}'), (2, '{z}', NULL)"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", ARRAY(sa.Text)), sa.column("n", ARRAY(sa.Integer)))


def upgrade():
    op.execute(t.update().where(t.c.a.contains(["x"])).values(a=array(["p", "q"])))
    op.execute(t.update().where(t.c.a.any("z")).values(n=sa.cast(array([4, 5]), ARRAY(sa.Integer))))
    op.execute(t.update().where(t.c.n[1] == 4).values(a=sa.func.array_append(t.c.a, "w")))
    op.execute(t.update().where(sa.literal(9) == sa.any_(t.c.n)).values(a=None))
    op.execute(t.update().where(t.c.a.overlap(array(["nothing"], type_=sa.Text))).values(n=t.c.n[1:2]))
    op.execute(t.update().where(t.c.id == 1).values(n=array([1]) + array([2])))


def downgrade():
    op.execute(t.delete())
    op.execute("INSERT INTO t VALUES (1, '{x,y}', '{1,2,3}'), (2, '{z}', NULL)")
