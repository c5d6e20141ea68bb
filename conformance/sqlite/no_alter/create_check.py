"""A check outside of a batch."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    op.create_check_constraint("ck_n", "t", "n > 0")


def downgrade():
    pass
