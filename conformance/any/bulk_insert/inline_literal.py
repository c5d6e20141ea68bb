"""inline_literal values want multiinsert=False online."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20), day DATE)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("day", sa.Date))
    op.bulk_insert(t, [{"id": 1, "name": op.inline_literal("it's"), "day": op.inline_literal("2024-05-06", sa.String)}, {"id": 2, "name": "plain"}], multiinsert=False)


def downgrade():
    op.execute("DELETE FROM t")
