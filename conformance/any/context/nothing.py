"""Revisions that do nothing."""
from alembic import op


def upgrade():
    pass


def downgrade():
    pass
