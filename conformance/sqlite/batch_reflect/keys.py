"""Primary keys: composite in another order, named, at a column, of text."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (b, a))",
    "CREATE TABLE u (a TEXT PRIMARY KEY, n INTEGER)",
    "CREATE TABLE v (n INTEGER, a INTEGER PRIMARY KEY DESC)",
    "CREATE TABLE w (a INTEGER CONSTRAINT pk_w PRIMARY KEY, n INTEGER)",
    "CREATE TABLE x (n INTEGER)",
    "INSERT INTO t VALUES (1, 2, 3)",
    "INSERT INTO u VALUES (NULL, 1), ('a', 2)",
    "INSERT INTO x VALUES (1), (1), (NULL)",
]


def upgrade():
    for table in "tuvwx":
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column("n", type_=sa.BigInteger())


def downgrade():
    pass
