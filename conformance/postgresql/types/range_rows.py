"""Rows of ranges: a script has no literals for them."""
import datetime
import decimal
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import Range

only = "online"


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("a", postgresql.INT4RANGE()),
        sa.Column("b", postgresql.NUMRANGE()),
        sa.Column("c", postgresql.DATERANGE()),
        sa.Column("d", postgresql.TSRANGE()),
    )
    moment = datetime.datetime(2024, 2, 29, 12, 30)
    op.bulk_insert(
        table,
        [
            {
                "id": 1,
                "a": Range(1, 5),
                "b": Range(decimal.Decimal("1.5"), None),
                "c": Range(datetime.date(2024, 1, 1), datetime.date(2024, 2, 1), bounds="[]"),
                "d": Range(moment, moment + datetime.timedelta(hours=1)),
            },
            {"id": 2, "a": Range(None, None), "b": Range(empty=True), "c": None, "d": Range(None, moment, bounds="(]")},
        ],
    )
    op.execute(table.update().where(table.c.a == Range(1, 5)).values(a=Range(2, 6, bounds="()")))


def downgrade():
    op.drop_table("t")
