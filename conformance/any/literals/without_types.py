"""Columns without types: the values say theirs."""
import datetime
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b TEXT, c DATE, d DOUBLE PRECISION, e BOOLEAN)", "INSERT INTO t (a, b, d) VALUES (1, 'it''s', 2.5)"]
t = sa.table("t", sa.column("a"), sa.column("b"), sa.column("c"), sa.column("d"), sa.column("e"))


def upgrade():
    op.execute(t.update().where(t.c.b == "it's").values(a=sa.literal(2), e=sa.false()))
    op.execute(sa.insert(t).values({"a": sa.literal(3), "b": sa.text("'x'")}))
    op.execute(sa.update(t).where(sa.column("d") > 1.5).values({"d": sa.func.abs(-7), "c": sa.null()}))
    op.execute(t.delete().where(t.c.a.in_([8, 9]), t.c.b.like("z%")))


def downgrade():
    op.execute(t.delete().where(t.c.a == 3))
    op.execute(t.update().values(a=sa.text("1"), d=sa.text("2.5"), e=sa.null()))
