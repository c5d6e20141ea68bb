"""Indexes of a table with a schema."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    op.create_index("ix_n", "t", ["n"], schema="main")
    op.create_index(None, "t", ["name"], schema="main")


def downgrade():
    op.drop_index("ix_main_t_name", "t", schema="main")
    op.drop_index("ix_n", "t", schema="main", if_exists=True)
