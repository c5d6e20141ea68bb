"""A key that others refer to cannot go."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER PRIMARY KEY)", "CREATE TABLE u (a INTEGER REFERENCES t)"]


def upgrade():
    op.drop_constraint("t_pkey", "t", type_="primary")


def downgrade():
    op.execute("SELECT 1")
