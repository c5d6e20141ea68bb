"""A unique index on rows that are twice there."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1), (1)"]


def upgrade():
    op.create_index("ix", "t", ["a"], unique=True)


def downgrade():
    op.drop_index("ix")
