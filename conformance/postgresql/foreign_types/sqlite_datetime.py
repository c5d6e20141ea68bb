"""SQLite's DATETIME on PostgreSQL."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite


def upgrade():
    op.create_table("t", sa.Column("a", sqlite.DATETIME()))


def downgrade():
    op.drop_table("t")
