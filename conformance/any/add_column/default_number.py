"""Defaults given as strings."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), server_default="5", nullable=False))
    op.add_column("t", sa.Column("b", sa.String(20), server_default="it's 100% \\ :x"))
    op.add_column("t", sa.Column("c", sa.String(20), server_default="", nullable=False))


def downgrade():
    for name in "cba":
        op.drop_column("t", name)
