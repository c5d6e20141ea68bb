"""Enum without a type of its own, with and without CHECK."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Enum("new", "it's", "100%", native_enum=False, create_constraint=True, name="ck_a")))
    op.add_column("t", sa.Column("b", sa.Enum("x", "longest", native_enum=False, name="kind_b")))
    op.add_column("t", sa.Column("c", sa.Enum("x", "y", native_enum=False, length=40), server_default="x"))


def downgrade():
    for name in "cba":
        op.drop_column("t", name)
