"""A name in op.f() that is too long is cut like those of the convention."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_index(op.f("ix_" + "x" * 61), "t", ["a"])


def downgrade():
    op.drop_index(op.f("ix_" + "x" * 61), "t")
