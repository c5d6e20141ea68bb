"""`get_table_options`, and the numbers that stand for truth in `get_indexes`."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT) STRICT, WITHOUT ROWID",
    "CREATE UNIQUE INDEX ix_s ON s (a)",
    "CREATE TABLE t (id INTEGER PRIMARY KEY)",
    "CREATE TABLE seen (what TEXT)",
]


def upgrade():
    inspector = sa.inspect(op.get_bind())
    seen = [repr(sorted(inspector.get_table_options(name).items())) for name in ("s", "t")]
    seen += [repr(it["unique"]) for it in inspector.get_indexes("s")]
    op.bulk_insert(sa.table("seen", sa.column("what")), [{"what": it} for it in seen])


def downgrade():
    op.execute("DELETE FROM seen")
