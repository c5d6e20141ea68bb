"""JSON: text in both databases, None is JSON's null."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, j JSON)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("j", sa.JSON))
    op.bulk_insert(t, [{"id": 1, "j": {"a": 1, "b": [True, None, "ü"]}}, {"id": 2, "j": None}, {"id": 3, "j": "text"}])
    op.bulk_insert(t, [{"id": 4, "j": sa.null()}], multiinsert=False)


def downgrade():
    op.execute("DELETE FROM t")
