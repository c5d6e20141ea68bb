"""Rows with an array of ranges."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import Range

only = "online"


def upgrade():
    table = op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", postgresql.ARRAY(postgresql.INT4RANGE())))
    op.bulk_insert(table, [{"id": 1, "a": [Range(1, 3), Range(5, 7)]}, {"id": 2, "a": []}])


def downgrade():
    op.drop_table("t")
