"""Rows that refer to nothing."""
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (5)"]


def upgrade():
    op.create_foreign_key("fk", "t", "o", ["a"], ["id"])


def downgrade():
    op.drop_constraint("fk", "t")
