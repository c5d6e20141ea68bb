"""A revision that may run twice: it looks before it acts."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, old INTEGER)"]

def has_column(table, name):
    return any(it["name"] == name for it in sa.inspect(op.get_bind()).get_columns(table))


def upgrade():
    for name in ("old", "new"):
        if not has_column("t", name):
            op.add_column("t", sa.Column(name, sa.String(5), server_default="x"))
    if not sa.inspect(op.get_bind()).has_table("t"):
        raise AssertionError
    keys = sa.inspect(op.get_bind()).get_pk_constraint("t")["constrained_columns"]
    op.execute(f"INSERT INTO t (id, old) VALUES ({len(keys)}, 5)")


def downgrade():
    if has_column("t", "new"):
        op.drop_column("t", "new")
    op.execute("DELETE FROM t")
