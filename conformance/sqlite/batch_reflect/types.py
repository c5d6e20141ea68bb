"""Types of every name, with and without arguments."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a BOOLEAN NOT NULL, b FLOAT, c NUMERIC(10, 2), d TIMESTAMP, e TEXT, f JSON, g BLOB, h CHAR(36), i VARCHAR, j DOUBLE, k REAL, l DECIMAL(5), m BIGINT, n SMALLINT, o DATE, p TIME, q DATETIME, r NVARCHAR(7), s NCHAR(2), u BOOL, v DATE_CHAR, w DATETIME_CHAR, x TIME_CHAR, y INT, z TEXT(40), PRIMARY KEY (id))",
    "INSERT INTO t (id, a) VALUES (1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("e", nullable=True)


def downgrade():
    pass
