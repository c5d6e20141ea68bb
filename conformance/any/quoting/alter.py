"""Directives on tables and columns with odd names."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE TABLE "Odd T" ("a b" INTEGER, "Cc" INTEGER)']


def upgrade():
    op.add_column("Odd T", sa.Column("d.e", sa.Integer()))
    op.add_column("Odd T", sa.Column("table", sa.String(5), server_default="x"))
    op.create_index("ix Odd", "Odd T", ["Cc"])
    op.alter_column("Odd T", "Cc", new_column_name="F f")
    op.drop_column("Odd T", "d.e")
    op.rename_table("Odd T", "even t")


def downgrade():
    op.rename_table("even t", "Odd T")
    op.alter_column("Odd T", "F f", new_column_name="Cc")
    op.drop_index("ix Odd", table_name="Odd T")
    op.drop_column("Odd T", "table")
