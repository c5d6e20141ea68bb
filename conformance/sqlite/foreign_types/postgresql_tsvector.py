"""PostgreSQL's TSVECTOR on SQLite."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", postgresql.TSVECTOR()))


def downgrade():
    op.drop_table("t")
