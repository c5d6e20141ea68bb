"""SQLite's own dates and times, with formats of their own."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", sqlite.DATE()),
        sa.Column("b", sqlite.TIME()),
        sa.Column("c", sqlite.DATETIME(timezone=True)),
        sa.Column("d", sqlite.DATETIME(truncate_microseconds=True)),
        sa.Column("e", sqlite.TIME(truncate_microseconds=True)),
        sa.Column("f", sqlite.DATE(storage_format="%(year)04d/%(month)02d/%(day)02d", regexp=r"(\d+)/(\d+)/(\d+)")),
        sa.Column("g", sqlite.DATETIME(storage_format="%(year)04d%(month)02d%(day)02d%(hour)02d%(minute)02d%(second)02d")),
        sa.Column("h", sqlite.JSON()),
    )
    import datetime
    moment = datetime.datetime(2024, 2, 29, 13, 14, 15, 678)
    op.bulk_insert(
        table,
        [
            {
                "id": 1,
                "a": moment.date(),
                "b": moment.time(),
                "c": moment,
                "d": moment,
                "e": moment.time(),
                "f": moment.date(),
                "g": moment,
            }
        ],
    )


def downgrade():
    op.drop_table("t")
