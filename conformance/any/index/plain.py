"""Indexes of one and of several columns, unique, quoted."""
from alembic import op

setup = ['CREATE TABLE t (a INTEGER, "B b" INTEGER, "order" INTEGER)', 'CREATE TABLE "T t" (a INTEGER)']


def upgrade():
    op.create_index("ix_a", "t", ["a"])
    op.create_index("ix_ab", "t", ["a", "B b", "order"], unique=True)
    op.create_index("IX Quoted", "T t", ["a"], unique=False)
    op.create_index(op.f("ix_t_order"), "t", ["order"])


def downgrade():
    op.drop_index(op.f("ix_t_order"), table_name="t")
    op.drop_index("IX Quoted", "T t")
    op.drop_index("ix_ab")
    op.drop_index("ix_a", table_name="t")
