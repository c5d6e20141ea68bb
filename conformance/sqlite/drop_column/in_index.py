"""A column that an index needs cannot be dropped."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE INDEX ix_n ON t (n)",
]


def upgrade():
    op.drop_column("t", "n")


def downgrade():
    pass
