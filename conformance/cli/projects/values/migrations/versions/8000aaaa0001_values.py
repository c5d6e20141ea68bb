"""values

Revision ID: 8000aaaa0001
Revises: 
Create Date: 2025-01-01 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = '8000aaaa0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    kinds = sa.Enum("a", "b", name="kinds")
    kinds.create(op.get_bind(), checkfirst=True)
    table = op.create_table(
        "items",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(20)),
        sa.Column("count", sa.Integer(), default=5),
        sa.Column("size", sa.Integer(), default=lambda: 7),
        sa.Column("label", sa.String(20), default=sa.func.lower("X")),
        sa.Column("mark", sa.Integer(), onupdate=9),
        sa.Column("data", sa.JSON()),
        schema="",
    )
    op.bulk_insert(table, [{"name": "one"}, {"name": "two"}])
    op.execute(table.insert().inline().values(name="three", data=sa.func.replace("{#a#: {#b#: 1}}", "#", chr(34))))
    op.execute(table.update().values(name="four").where(table.c.name == "three"))
    item = table.c.data[["a", "b"]]
    op.execute(table.update().values(count=item.as_integer()).where(item.as_string().is_not(None)))
    bind = op.get_bind()
    op.execute(f"UPDATE items SET mark = 1 WHERE {sa.false().compile(bind)} = {sa.true().compile(bind)}")
    op.create_index("ix_item", "items", [sa.column("data", sa.JSON())[["a", "b"]].as_string()])
    print("done")


def downgrade() -> None:
    op.drop_table("items", schema="")
