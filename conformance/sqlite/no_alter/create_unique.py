"""A unique constraint outside of a batch."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    op.create_unique_constraint("uq_n", "t", ["n"])


def downgrade():
    pass
