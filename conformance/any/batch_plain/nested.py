"""Batches over two tables at once."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as first, op.batch_alter_table("o") as second:
        first.add_column(sa.Column("a", sa.Integer()))
        second.add_column(sa.Column("b", sa.Integer()))
        first.drop_column("n")


def downgrade():
    with op.batch_alter_table("t") as first, op.batch_alter_table("o") as second:
        second.drop_column("b")
        first.add_column(sa.Column("n", sa.Integer()))
        first.drop_column("a")
