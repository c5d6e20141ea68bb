"""RENAME COLUMN with the schema "main"."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)"]


def upgrade():
    op.alter_column("t", "a", new_column_name="b", schema="main")


def downgrade():
    op.alter_column("t", "b", new_column_name="a", schema="main")
