"""A foreign key outside of a batch."""
from alembic import op

setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    op.create_foreign_key("fk_n", "t", "o", ["n"], ["id"])


def downgrade():
    pass
