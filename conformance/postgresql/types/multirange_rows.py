"""Rows of multiranges."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import MultiRange, Range

only = "online"


def upgrade():
    table = op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", postgresql.INT4MULTIRANGE()))
    op.bulk_insert(table, [{"id": 1, "a": [Range(1, 3), Range(5, 7)]}, {"id": 2, "a": MultiRange([Range(1, 2)])}, {"id": 3, "a": []}])


def downgrade():
    op.drop_table("t")
