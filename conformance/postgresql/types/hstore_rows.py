"""Rows of HSTORE, which only a connection can take."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import HSTORE

only = "online"


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS hstore")
    table = op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", HSTORE()))
    op.bulk_insert(table, [{"id": 1, "a": {"k": "v", "q\"uote": "b\\ack", "none": None}}, {"id": 2, "a": {}}, {"id": 3, "a": None}])


def downgrade():
    op.drop_table("t")
    op.execute("DROP EXTENSION hstore")
