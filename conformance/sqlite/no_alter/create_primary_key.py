"""A key outside of a batch."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    op.create_primary_key("pk_t", "t", ["id"])


def downgrade():
    pass
