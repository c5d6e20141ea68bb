"""PostgreSQL's DOUBLE_PRECISION on SQLite."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", postgresql.DOUBLE_PRECISION()))


def downgrade():
    op.drop_table("t")
