"""A value of each generic type."""
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (i INTEGER PRIMARY KEY, f FLOAT, n NUMERIC(10, 3), s VARCHAR(50), b BOOLEAN, d DATE, dt TIMESTAMP, ti TIME, u CHAR(36), j VARCHAR(99), e VARCHAR(5))"]


def upgrade():
    t = sa.table(
        "t",
        sa.column("i", sa.BigInteger),
        sa.column("f", sa.Float),
        sa.column("n", sa.Numeric(10, 3)),
        sa.column("s", sa.Unicode(50)),
        sa.column("b", sa.Boolean),
        sa.column("d", sa.Date),
        sa.column("dt", sa.DateTime),
        sa.column("ti", sa.Time),
        sa.column("u", sa.Uuid(native_uuid=False)),
        sa.column("e", sa.Enum("red", "it's", native_enum=False)),
    )
    op.bulk_insert(
        t,
        [
            {
                "i": 2**40 if op.get_context().as_sql else 7,
                "f": 1.5,
                "n": decimal.Decimal("12.345"),
                "s": "ünï \\ 100% :x ?",
                "b": True,
                "d": datetime.date(2024, 5, 6),
                "dt": datetime.datetime(2024, 5, 6, 7, 8, 9),
                "ti": datetime.time(7, 8, 9),
                "u": uuid.UUID("12345678123456781234567812345678"),
                "e": "it's",
            }
        ],
    )


def downgrade():
    op.execute("DELETE FROM t")
