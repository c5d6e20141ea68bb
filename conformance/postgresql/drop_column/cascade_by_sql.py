"""What depends on the column keeps it; CASCADE only by SQL."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)", "CREATE VIEW v AS SELECT a FROM t"]


def upgrade():
    op.drop_column("t", "a")


def downgrade():
    op.execute("SELECT 1")
