"""The expressions of a reflected index are the columns of its table."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER)",
    "CREATE INDEX ix ON t (b, a)",
    "CREATE TABLE seen (what VARCHAR(40))",
]


def upgrade():
    table = sa.Table("t", sa.MetaData(), autoload_with=op.get_bind())
    (index,) = table.indexes
    seen = [", ".join(f"{it} {it.name}" for it in index.expressions), str(index.expressions[0] is table.c.b)]
    op.bulk_insert(sa.table("seen", sa.column("what")), [{"what": it} for it in seen])


def downgrade():
    op.execute("DELETE FROM seen")
