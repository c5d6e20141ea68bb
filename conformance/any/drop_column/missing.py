"""A column that is not there."""
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)"]


def upgrade():
    op.drop_column("t", "nope")


def downgrade():
    op.execute("SELECT 1")
