"""op.inline_literal has the type of its value, whatever the column's is."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, day DATE, data TEXT, price NUMERIC(10, 2))"]

t = sa.table(
    "t",
    sa.column("id", sa.Integer),
    sa.column("day", sa.Date),
    sa.column("data", sa.JSON),
    sa.column("price", sa.Numeric(10, 2)),
)


def upgrade():
    row = {"id": op.inline_literal(1), "day": op.inline_literal("2024-02-29"), "data": op.inline_literal("{}")}
    op.bulk_insert(t, [row], multiinsert=False)
    op.execute(t.insert().values(id=2, day=op.inline_literal("2024-03-01"), price=op.inline_literal(5)))
    op.execute(t.update().values(price=op.inline_literal(7)).where(t.c.day == op.inline_literal("2024-02-29")))


def downgrade():
    op.execute(t.delete())
