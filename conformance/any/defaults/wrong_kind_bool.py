"""The same for a truth value."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column("t", sa.Column("a", sa.Boolean(), server_default=True))


def downgrade():
    pass
