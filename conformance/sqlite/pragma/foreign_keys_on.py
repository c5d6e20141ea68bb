"""A listener switches foreign keys on: rows are checked."""
from alembic import op

only = "online"


def on_connect(connection, record):
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, o INTEGER NOT NULL REFERENCES o (id), PRIMARY KEY (id))",
]


def upgrade():
    op.execute("INSERT INTO t VALUES (1, 99)")


def downgrade():
    pass
