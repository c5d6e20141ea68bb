"""postgresql_using alone is an error."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.alter_column("t", "a", nullable=True, postgresql_using="a::integer")


def downgrade():
    op.execute("SELECT 1")
