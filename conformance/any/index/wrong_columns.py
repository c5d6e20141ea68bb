"""Columns must be a list."""
from alembic import op

only = "offline"


def upgrade():
    op.create_index("ix", "t", [5])


def downgrade():
    op.execute("SELECT 1")
