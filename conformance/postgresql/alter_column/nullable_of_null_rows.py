"""NULLs stand against NOT NULL."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)", "INSERT INTO t VALUES (1, NULL)"]


def upgrade():
    op.alter_column("t", "a", nullable=False)


def downgrade():
    op.alter_column("t", "a", nullable=True)
