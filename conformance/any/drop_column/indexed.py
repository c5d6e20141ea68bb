"""A column with an index: PostgreSQL drops it too, SQLite refuses."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)", "CREATE INDEX ix_a ON t (a)"]


def upgrade():
    op.drop_column("t", "a")


def downgrade():
    op.add_column("t", sa.Column("a", sa.Integer()))
    op.create_index("ix_a", "t", ["a"])
