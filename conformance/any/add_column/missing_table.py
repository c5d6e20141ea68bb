"""A table that is not there."""
import sqlalchemy as sa
from alembic import op

only = "online"


def upgrade():
    op.add_column("nope", sa.Column("a", sa.Integer()))


def downgrade():
    op.execute("SELECT 1")
