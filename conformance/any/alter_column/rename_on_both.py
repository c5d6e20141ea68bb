"""RENAME COLUMN is the one change that SQLite has too."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)", "INSERT INTO t VALUES (1, 2)", "CREATE INDEX ix_a ON t (a)"]


def upgrade():
    op.alter_column("t", "a", new_column_name="Better Name")


def downgrade():
    op.alter_column("t", "Better Name", new_column_name="a", existing_type=sa.Integer(), existing_nullable=True)
