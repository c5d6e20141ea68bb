"""A directive without its arguments, and with one too many."""
from alembic import op

only = "offline"


def upgrade():
    op.create_index("ix", "t")


def downgrade():
    op.rename_table("a", "b", nonsense=True)
