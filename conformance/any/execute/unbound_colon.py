""":name in a string is a parameter without a value."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(50))"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1, ':name')")


def downgrade():
    op.execute("SELECT 1")
