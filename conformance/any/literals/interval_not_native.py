"""A span of time kept as a moment after the epoch."""
import datetime
import sqlalchemy as sa
from alembic import op


def upgrade():
    table = op.create_table("t", sa.Column("b", sa.Interval(native=False)))
    op.bulk_insert(table, [{"b": datetime.timedelta(hours=36, microseconds=7)}])


def downgrade():
    op.drop_table("t")
