"""Tokens that are functions, in a batch that SQLite builds the table anew for."""
import sqlalchemy as sa
from alembic import op


def joined(constraint, table):
    return "_and_".join(column.name for column in constraint.columns) + "_of_" + table.name[:2]


naming = {"joined": joined, "uq": "uq_%(joined)s", "fk": "fk_%(joined)s", "pk": "pk_%(table_name)s", "ix": "ix_%(joined)s"}
setup = [
    "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
    "INSERT INTO parent VALUES (2)",
    "CREATE TABLE child (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER)",
    "INSERT INTO child VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("child") as batch:
        batch.create_unique_constraint(None, ["a", "b"])
        batch.add_column(sa.Column("c", sa.Integer))
        batch.create_index(None, ["a", "c"])
    with op.batch_alter_table("child") as batch:
        batch.create_foreign_key(None, "parent", ["a"], ["id"])


def downgrade():
    with op.batch_alter_table("child") as batch:
        batch.drop_constraint("fk_a_of_ch", type_="foreignkey")
        batch.drop_constraint("uq_a_and_b_of_ch", type_="unique")
        batch.drop_index("ix_a_and_c_of_ch")
        batch.drop_column("c")
