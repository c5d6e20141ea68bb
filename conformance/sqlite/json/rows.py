"""Rows of JSON on SQLite."""
import sqlalchemy as sa
from alembic import op

only = "online"


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("b", sa.JSON()),
        sa.Column("c", sa.JSON(none_as_null=True)),
    )
    op.bulk_insert(
        table,
        [
            {"id": 1, "b": [1, "ü", {"x": {}}], "c": {"a": "it's"}},
            {"id": 2, "b": None, "c": None},
            {"id": 3, "b": 5, "c": True},
            {"id": 4, "b": sa.JSON.NULL, "c": sa.JSON.NULL},
        ],
    )
    op.execute(table.update().where(table.c.id == 3).values(b={"changed": ["%", ":x"]}))


def downgrade():
    op.drop_table("t")
