"""DATETIME of MySQL."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table("t", sa.Column("a", mysql.DATETIME(fsp=6)))


def downgrade():
    op.drop_table("t")
