"""No rows, no statement."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.bulk_insert(sa.table("t", sa.column("id", sa.Integer)), [])


def downgrade():
    op.bulk_insert(sa.table("t", sa.column("id", sa.Integer)), [], multiinsert=False)
