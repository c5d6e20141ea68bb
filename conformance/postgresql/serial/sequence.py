"""A column with a sequence of its own, with options: the table makes the sequence."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), sa.Sequence("a_seq"), primary_key=True))
    op.create_table("b", sa.Column("id", sa.Integer(), sa.Sequence("b_seq", start=5, increment=2, minvalue=1, maxvalue=99, cycle=True, cache=2), primary_key=True))
    op.create_table("c", sa.Column("id", sa.BigInteger(), sa.Sequence("C Seq", data_type=sa.BigInteger, nominvalue=True, nomaxvalue=True), primary_key=True))
    op.create_table("d", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer(), sa.Sequence("d_seq", optional=True)))


def downgrade():
    for name in "dcba":
        op.drop_table(name)
    for name in ("a_seq", "b_seq", '"C Seq"'):
        op.execute(f"DROP SEQUENCE IF EXISTS {name}")
    op.execute("DROP SEQUENCE IF EXISTS d_seq")
