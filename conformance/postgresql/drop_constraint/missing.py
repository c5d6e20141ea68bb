"""A constraint that is not there."""
from alembic import op

only = "online"
setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.drop_constraint("nope", "t")


def downgrade():
    op.execute("SELECT 1")
