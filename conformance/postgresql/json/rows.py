"""Rows of JSON: a script has no literals for them; a connection takes dictionaries, lists, None and text."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

only = "online"


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("a", postgresql.JSONB()),
        sa.Column("b", sa.JSON()),
        sa.Column("c", sa.JSON(none_as_null=True)),
    )
    op.bulk_insert(
        table,
        [
            {"id": 1, "a": {"k": "it's", "n": None, "l": [1, 2.5, True]}, "b": [1, "ü", {"x": {}}], "c": {"a": "b"}},
            {"id": 2, "a": None, "b": None, "c": None},
            {"id": 3, "a": "text", "b": 5, "c": True},
            {"id": 4, "a": sa.null(), "b": sa.JSON.NULL, "c": sa.JSON.NULL},
        ],
    )
    op.execute(table.update().where(table.c.id == 3).values(a={"changed": ["%", ":x"]}))
    op.execute(table.insert().values(id=5, b={"z": 1}))


def downgrade():
    op.drop_table("t")
