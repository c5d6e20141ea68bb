"""Odd names in statements."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE TABLE "odd t" ("two words" INTEGER, "Mixed" TEXT, "order" TEXT, "50" INTEGER)']
t = sa.table("odd t", sa.column("two words", sa.Integer), sa.column("Mixed", sa.String), sa.column("order", sa.String), sa.column("50", sa.Integer))


def upgrade():
    op.bulk_insert(t, [{"two words": 1, "Mixed": "m", "order": "o", "50": 5}, {"two words": 2, "Mixed": None, "order": "p", "50": 6}])
    op.execute(t.update().where(t.c["two words"] == 1).values({"Mixed": "changed", "50": t.c["50"] + 1}))
    op.execute(t.update().where(t.c.order.in_(["p"])).values(order="q"))
    op.execute(t.insert().from_select(["two words", "order"], sa.select(t.c["50"], t.c.Mixed).where(t.c.Mixed != None)))


def downgrade():
    op.execute(t.delete().where(t.c["two words"] > 0))
