"""LONGTEXT, which only MySQL's compiler knows."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", mysql.LONGTEXT()))


def downgrade():
    pass
