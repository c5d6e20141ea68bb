"""MySQL's floating numbers."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table("t", sa.Column("f", mysql.FLOAT(10)), sa.Column("g", mysql.FLOAT(precision=10, scale=2, unsigned=True)), sa.Column("h", mysql.DOUBLE(asdecimal=True)))


def downgrade():
    op.drop_table("t")
