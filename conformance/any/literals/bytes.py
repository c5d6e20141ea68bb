"""Bytes: a script can only hold those that are text."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    table = op.create_table("u", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False), sa.Column("a", sa.LargeBinary()))
    op.bulk_insert(table, [{"id": 1, "a": b"abc"}, {"id": 2, "a": b"it's 50%"}, {"id": 3, "a": b""}, {"id": 4, "a": None}])
    op.execute(table.update().where(table.c.a == b"abc").values(a=b"changed"))


def downgrade():
    op.drop_table("u")
