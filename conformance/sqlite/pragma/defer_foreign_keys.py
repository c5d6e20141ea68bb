"""Foreign keys that the database checks only at the end."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, o INTEGER NOT NULL REFERENCES o (id) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (id))",
]


def upgrade():
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("INSERT INTO t VALUES (1, 1)")
    op.execute("INSERT INTO o VALUES (1)")


def downgrade():
    op.execute("DELETE FROM o")
    op.execute("DELETE FROM t")
