"""`Identity` with every option."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer(), sa.Identity(), primary_key=True),
        sa.Column("b", sa.BigInteger(), sa.Identity(always=True)),
        sa.Column("c", sa.Integer(), sa.Identity(start=10, increment=5)),
        sa.Column("d", sa.Integer(), sa.Identity(always=True, minvalue=-5, maxvalue=100, cycle=True, cache=3)),
        sa.Column("e", sa.SmallInteger(), sa.Identity(nominvalue=True, nomaxvalue=True, cycle=False)),
        sa.Column("f", sa.Integer(), sa.Identity(increment=-1, start=-1, minvalue=-100), nullable=False),
    )


def downgrade():
    op.drop_table("t")
