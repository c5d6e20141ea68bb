"""Truth values and None, in rows, values and conditions."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a BOOLEAN, b VARCHAR(10))"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Boolean), sa.column("b", sa.String))


def upgrade():
    op.bulk_insert(t, [{"id": 1, "a": True, "b": None}, {"id": 2, "a": False, "b": "x"}, {"id": 3, "a": None, "b": ""}])
    op.execute(t.update().where(t.c.a == True).values(b="was true"))
    op.execute(t.update().where(t.c.a.is_(False)).values(a=sa.true()))
    op.execute(t.update().where(t.c.a == None).values(a=sa.false(), b=sa.null()))
    op.execute(t.update().where(t.c.a.is_not(None), t.c.b != None).values(b=None))
    op.execute(t.update().where(t.c.a).values(b="yes"))
    op.execute(t.update().where(~t.c.a).values(b="no"))
    op.execute(t.update().where(sa.not_(t.c.a.in_([True]))).values(b="not in"))


def downgrade():
    op.execute(t.delete())
