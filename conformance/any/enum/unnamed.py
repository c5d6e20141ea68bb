"""Without a name PostgreSQL refuses; elsewhere no name is needed."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("mood", sa.Enum("sad", "ok")))


def downgrade():
    op.drop_table("t")
