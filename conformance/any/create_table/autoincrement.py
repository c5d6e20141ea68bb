"""autoincrement=True, False and "auto" on keys; only one column of a table may count up."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True))
    op.create_table("b", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False))
    op.create_table("c", sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement="auto"))
    op.create_table("d", sa.Column("id", sa.SmallInteger(), primary_key=True))
    op.create_table("e", sa.Column("id", sa.String(10), primary_key=True))
    op.create_table("g", sa.Column("id", sa.Integer(), sa.Sequence("g_numbers"), primary_key=True))


def downgrade():
    for name in "gedcba":
        op.drop_table(name)
