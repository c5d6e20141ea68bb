"""Rows that do not meet the condition."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (-1)"]


def upgrade():
    op.create_check_constraint("ck_a", "t", "a > 0")


def downgrade():
    op.drop_constraint("ck_a", "t")
