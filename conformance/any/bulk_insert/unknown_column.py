"""A key that is no column of the table is left out of a live INSERT."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.bulk_insert(sa.table("t", sa.column("id", sa.Integer)), [{"id": 1, "nope": 2}])


def downgrade():
    op.execute("DELETE FROM t")
