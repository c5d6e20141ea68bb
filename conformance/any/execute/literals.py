"""inline_literal and literal values of many types in UPDATE."""
import datetime
import decimal

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (s VARCHAR(50), n NUMERIC(9, 3), d DATE, b BOOLEAN)", "INSERT INTO t (s) VALUES ('x')"]


def upgrade():
    t = sa.table("t", sa.column("s", sa.String), sa.column("n", sa.Numeric), sa.column("d", sa.Date), sa.column("b", sa.Boolean))
    op.execute(t.update().values(s=op.inline_literal("it's 50% \\ :x")))
    op.execute(t.update().values(n=op.inline_literal(5), b=op.inline_literal(True)))
    op.execute(t.update().values(n=decimal.Decimal("1.250"), d=datetime.date(2024, 5, 6), b=False))
    op.execute(t.update().where(t.c.s == op.inline_literal("x", sa.String)).values(s=sa.literal("y", literal_execute=True)))
    op.execute(t.update().values(s=sa.literal_column("'raw'"), b=None))


def downgrade():
    op.execute("UPDATE t SET s = 'x', n = NULL, d = NULL, b = NULL")
