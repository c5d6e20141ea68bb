"""SQLite's dialect of SQLAlchemy writes no JSONB."""
from sqlalchemy.dialects import postgresql
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("doc", postgresql.JSONB()))


def downgrade():
    op.drop_table("t")
