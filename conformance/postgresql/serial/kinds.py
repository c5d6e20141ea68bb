"""The size of a SERIAL is that of its type."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table("b", sa.Column("id", sa.BigInteger(), primary_key=True))
    op.create_table("c", sa.Column("id", sa.SmallInteger(), primary_key=True))
    op.create_table("d", sa.Column("id", sa.INTEGER(), nullable=False), sa.PrimaryKeyConstraint("id"))
    op.create_table("e", sa.Column("id", sa.BIGINT(), nullable=False), sa.PrimaryKeyConstraint("id", name="e_key"))
    op.create_table("f", sa.Column("id", sa.Numeric(10, 0), primary_key=True))
    op.create_table("g", sa.Column("id", sa.String(), primary_key=True))


def downgrade():
    for name in "gfedcba":
        op.drop_table(name)
