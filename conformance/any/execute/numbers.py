"""Integers, decimals, floats and arithmetic."""
import decimal

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (i BIGINT, n NUMERIC(20, 5), f DOUBLE PRECISION)"]


def upgrade():
    t = sa.table("t", sa.column("i", sa.BigInteger), sa.column("n", sa.Numeric(20, 5)), sa.column("f", sa.Float))
    op.execute(t.insert().values(i=9007199254740993, n=decimal.Decimal("12345.67890"), f=0.1))
    op.execute(t.insert().values(i=-1, n=-5, f=1e20))
    op.execute(t.update().values(i=t.c.i / 2 * 3 - 1, f=t.c.f * 2))
    op.execute(t.update().where(sa.func.abs(t.c.n) > 10.5).values(n=sa.cast(t.c.n, sa.Numeric(20, 2)) + decimal.Decimal("0.5")))
    op.execute(t.delete().where(-t.c.i == 3))


def downgrade():
    op.execute("DELETE FROM t")
