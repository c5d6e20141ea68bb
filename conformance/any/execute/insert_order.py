"""The columns stand in the order of the table, also of a table() and with expressions; values by place in a list."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER, c VARCHAR(10))"]

t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.Integer), sa.column("c", sa.String))


def upgrade():
    op.execute(t.insert().values(c="x", a=1))
    op.execute(t.insert().values({t.c.c: sa.func.lower("Y"), "a": 2}))
    op.execute(t.insert().values([{"b": 3, "a": 3}, {"a": 4, "b": 4}]))
    op.execute(t.insert().values([5, 6]))
    op.execute(t.insert().values((7, 8, "z")))
    op.execute(t.insert().values([(9, 10), (11, 12)]))
    op.execute(t.insert().values([[13, 14]]))
    op.execute(t.update().values([15, 16]).where(t.c.a == 13))


def downgrade():
    op.execute(t.delete())
