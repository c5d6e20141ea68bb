"""Defaults given as text(), with and without brackets."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), server_default=sa.text("7")))
    op.add_column("t", sa.Column("b", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("t", sa.Column("c", sa.String(20), server_default=sa.text("'x\\:y'")))
    op.add_column("t", sa.Column("d", sa.Integer(), server_default=sa.text("NULL")))
    op.add_column("t", sa.Column("e", sa.Integer(), server_default=sa.text("(-1)")))


def downgrade():
    for name in "edcba":
        op.drop_column("t", name)
