"""A column that is not there."""
from alembic import op

only = "online"
setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.alter_column("t", "nope", nullable=True)


def downgrade():
    op.execute("SELECT 1")
