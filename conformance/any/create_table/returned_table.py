"""The table that create_table returns: columns, constraints, and rows for it."""
import datetime

import sqlalchemy as sa
from alembic import op


def upgrade():
    table = op.create_table(
        "account",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("since", sa.Date()),
        sa.Column("rank", sa.Integer(), key="place"),
    )
    assert table.name == "account" and list(table.c.keys()) == ["id", "name", "since", "place"]
    assert [it.name for it in table.primary_key] == ["id"]
    op.bulk_insert(table, [{"id": 1, "name": "it's", "since": datetime.date(2024, 5, 6)}, {"id": 2, "name": "50%", "since": None}])
    op.execute(table.insert().values(id=3, name="third", place=7))
    op.execute(table.update().where(table.c.place == 7).values(name=table.c.name + "!"))
    op.execute(table.delete().where(table.c.since.is_(None), table.c.place.is_(None)))


def downgrade():
    op.drop_table("account")
