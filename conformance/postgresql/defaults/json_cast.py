"""JSON has no literals, so that a cast of a string to JSONB is refused."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table("t", sa.Column("f", postgresql.JSONB(), server_default=sa.cast("[]", postgresql.JSONB)))


def downgrade():
    pass
