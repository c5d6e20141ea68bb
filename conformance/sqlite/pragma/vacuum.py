"""VACUUM and a PRAGMA in an autocommit block."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.add_column("t", sa.Column("c", sa.Integer()))
    with op.get_context().autocommit_block():
        op.execute("VACUUM")
        op.execute("PRAGMA wal_checkpoint")
    op.add_column("t", sa.Column("d", sa.Integer()))


def downgrade():
    op.drop_column("t", "d")
    with op.get_context().autocommit_block():
        op.execute("VACUUM")
    op.drop_column("t", "c")
