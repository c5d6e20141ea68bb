"""autoincrement is for MySQL: a warning, and the rest is done."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.alter_column("t", "a", nullable=False, autoincrement=True)
    op.alter_column("t", "a", nullable=False, existing_autoincrement=True)


def downgrade():
    op.alter_column("t", "a", nullable=True)
