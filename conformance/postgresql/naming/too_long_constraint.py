"""A constraint name of more than 63 characters given by hand is refused."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_unique_constraint("uq_" + "x" * 61, "t", ["a"])


def downgrade():
    op.execute("SELECT 1")
