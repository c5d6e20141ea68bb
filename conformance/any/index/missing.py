"""A table, a column, an index that are not there."""
from alembic import op

only = "online"
setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_index("ix", "t", ["nope"])


def downgrade():
    op.execute("SELECT 1")
