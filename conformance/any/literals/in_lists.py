"""`in_` with values of several types, none, and a tuple of columns."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20))", "INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z')"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.String))


def upgrade():
    op.execute(t.update().where(t.c.id.in_([1, 2])).values(a="one or two"))
    op.execute(t.update().where(t.c.id.in_([])).values(a="never"))
    op.execute(t.update().where(t.c.id.not_in([1, 2])).values(a="neither"))
    op.execute(t.update().where(t.c.id.not_in([])).values(a=t.c.a + "!"))
    op.execute(t.update().where(sa.tuple_(t.c.id, t.c.a).in_([(1, "one or two!"), (3, "no")])).values(a="tuple"))
    op.execute(t.update().where(t.c.a.in_(sa.select(t.c.a).where(t.c.id == 2))).values(a="sub"))


def downgrade():
    for number, word in ((1, "x"), (2, "y"), (3, "z")):
        op.execute(t.update().where(t.c.id == number).values(a=word))
