"""Types of SQLite's own, types of PostgreSQL with a variant, and a collation."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c1", sqlite.DATETIME()))
        batch_op.add_column(sa.Column("c2", sqlite.JSON()))
        batch_op.add_column(sa.Column("c3", postgresql.JSONB().with_variant(sa.JSON(), "sqlite")))
        batch_op.add_column(sa.Column("c4", sa.String(20, collation="NOCASE")))
        batch_op.add_column(sa.Column("c5", sa.BigInteger().with_variant(sa.Integer(), "sqlite")))


def downgrade():
    for number in range(5, 0, -1):
        op.drop_column("t", f"c{number}")
