"""Values of JSON, dates, decimals and UUIDs that go in by bulk_insert."""
import sqlalchemy as sa
from alembic import op

only = "online"
import datetime
import decimal
import uuid


def upgrade():
    table = op.create_table(
        "a",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("j", sa.JSON()),
        sa.Column("d", sa.Date()),
        sa.Column("t", sa.DateTime()),
        sa.Column("n", sa.Numeric(10, 2)),
        sa.Column("u", sa.Uuid()),
        sa.Column("b", sa.Boolean()),
        sa.Column("x", sa.LargeBinary()),
        sa.Column("i", sa.Interval()),
    )
    op.bulk_insert(
        table,
        [
            {"id": 1, "j": {"k": [1, None, "é"]}, "d": datetime.date(2024, 2, 29), "t": datetime.datetime(2024, 2, 29, 1, 2, 3, 4), "n": decimal.Decimal("1.10"), "u": uuid.UUID(int=5), "b": True, "i": datetime.timedelta(days=1)},
            {"id": 2, "j": None, "d": None, "t": None, "n": None, "u": None, "b": None, "i": None},
        ],
    )


def downgrade():
    op.drop_table("a")
