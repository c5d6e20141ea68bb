"""Defaults given as true(), false() and null()."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("t", sa.Column("b", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("t", sa.Column("c", sa.Boolean(), server_default=sa.null()))
    op.add_column("t", sa.Column("d", sa.Boolean(), server_default=sa.sql.expression.false()))
    op.add_column("t", sa.Column("e", sa.Boolean(), server_default="1"))
    op.add_column("t", sa.Column("f", sa.Integer(), server_default=sa.literal(3)))


def downgrade():
    for name in "fedcba":
        op.drop_column("t", name)
