"""A stored computed column; SQLite takes none in ADD COLUMN."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, w INTEGER)", "INSERT INTO t VALUES (1, 3)"]


def upgrade():
    op.add_column("t", sa.Column("twice", sa.Integer(), sa.Computed("w * 2", persisted=True)))


def downgrade():
    op.drop_column("t", "twice")
