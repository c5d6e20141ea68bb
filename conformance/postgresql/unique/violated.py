"""Rows that are twice there."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1), (1)"]


def upgrade():
    op.create_unique_constraint("uq", "t", ["a"])


def downgrade():
    op.drop_constraint("uq", "t")
