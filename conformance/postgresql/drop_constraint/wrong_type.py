"""A kind that is none."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, CONSTRAINT uq UNIQUE (a))"]


def upgrade():
    op.drop_constraint("uq", "t", type_="uniq")


def downgrade():
    op.execute("SELECT 1")
