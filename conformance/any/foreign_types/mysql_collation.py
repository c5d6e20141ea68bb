"""MySQL's strings with a collation."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table("t", sa.Column("b", mysql.VARCHAR(length=20, charset="utf8mb4", collation="utf8mb4_bin")))


def downgrade():
    pass
