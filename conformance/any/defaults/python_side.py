"""Defaults of Python's side write no DDL, and fill rows of `bulk_insert` and `insert`."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("a", sa.Integer(), default=5),
        sa.Column("b", sa.String(), default=lambda: "made"),
        sa.Column("c", sa.Integer(), default=sa.text("1 + 2")),
        sa.Column("d", sa.String(), default="x", server_default="y", onupdate="z"),
    )
    op.bulk_insert(table, [{"id": 1}, {"id": 2}])
    op.execute(table.insert().values(id=3, a=6))
    op.execute(table.update().where(table.c.id == 3).values(a=7))


def downgrade():
    op.drop_table("t")
