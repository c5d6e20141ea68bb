"""No name, and one column that is no list."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER NOT NULL)"]


def upgrade():
    op.create_primary_key(None, "t", ["a"])


def downgrade():
    op.drop_constraint("t_pkey", "t", type_="primary")
