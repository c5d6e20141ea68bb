"""Defaults of a column that is added to rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), nullable=False, server_default="7"))
    op.add_column("t", sa.Column("b", sa.String(20), nullable=False, server_default="it's 50%"))
    op.add_column("t", sa.Column("c", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("t", sa.Column("d", sa.Integer(), nullable=False, server_default=sa.text("1")))
    op.add_column("t", sa.Column("e", sa.String(), server_default=sa.null()))


def downgrade():
    for name in "edcba":
        op.drop_column("t", name)
