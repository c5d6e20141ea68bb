"""Rows of arrays: strings with quotes, None, nested, empty."""
import datetime
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("a", ARRAY(sa.String())),
        sa.Column("b", ARRAY(sa.Integer(), dimensions=2)),
        sa.Column("c", sa.ARRAY(sa.Date())),
        sa.Column("d", ARRAY(sa.Boolean())),
    )
    op.bulk_insert(
        table,
        [
            {"id": 1, "a": ["x", "it's", 'say "hi"', "50%", "b\\s", "co:lon"], "b": [[1, 2], [3, 4]], "c": [datetime.date(2024, 2, 29)], "d": [True, False]},
            {"id": 2, "a": None, "b": [[5]], "c": None, "d": [True]},
        ],
    )
    op.execute(table.update().where(table.c.id == 2).values(a=["y", "z"], b=[[6, 7]]))


def downgrade():
    op.drop_table("t")
