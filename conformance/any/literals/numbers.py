"""Numbers in every place of a statement."""
import decimal
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b NUMERIC, c DOUBLE PRECISION)"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Integer), sa.column("b", sa.Numeric), sa.column("c", sa.Float))


def upgrade():
    op.bulk_insert(
        t,
        [
            {"id": 1, "a": -5, "b": decimal.Decimal("1.10"), "c": 1.5},
            {"id": 2, "a": 2147483647, "b": decimal.Decimal("-0.001"), "c": 1e-7},
            {"id": 3, "a": 0, "b": 3, "c": 1234567.5},
            {"id": 4, "a": None, "b": decimal.Decimal("12345678901234567.25"), "c": 2},
        ],
    )
    op.execute(t.update().where(t.c.a == -5).values(b=t.c.b + 1, c=-t.c.c))
    op.execute(t.update().where(t.c.id.in_([2, 3])).values(a=t.c.a - 1))
    op.execute(t.update().where(t.c.c > 0.25, t.c.b < decimal.Decimal("2.5")).values(a=sa.literal(7)))
    op.execute(t.insert().values(id=5, a=sa.literal(3) * 2, b=sa.literal(decimal.Decimal("9.99")), c=sa.literal(0.1)))


def downgrade():
    op.execute(t.delete().where(t.c.id.between(1, 10)))
