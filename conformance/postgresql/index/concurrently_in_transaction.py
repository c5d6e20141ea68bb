"""CONCURRENTLY without autocommit_block."""
from alembic import op

only = "online"
setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_index("ix_a", "t", ["a"], postgresql_concurrently=True)


def downgrade():
    op.execute("SELECT 1")
