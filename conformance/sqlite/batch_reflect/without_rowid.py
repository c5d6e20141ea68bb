"""WITHOUT ROWID and STRICT stay."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (a INTEGER NOT NULL, b TEXT NOT NULL, n ANY, PRIMARY KEY (b, a)) WITHOUT ROWID",
    "CREATE TABLE u (id INTEGER NOT NULL, n TEXT, PRIMARY KEY (id)) STRICT",
    "CREATE TABLE v (id TEXT NOT NULL, n INTEGER, PRIMARY KEY (id)) STRICT, WITHOUT ROWID",
    "INSERT INTO t VALUES (1, 'x', 2.5)",
    "INSERT INTO u VALUES (1, 'y')",
]


def upgrade():
    for table in "tuv":
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column("n", nullable=True)


def downgrade():
    pass
