"""A table is renamed with everything that refers to it."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id))",
    "CREATE INDEX ix_n ON t (n)",
    "CREATE VIEW w AS SELECT n FROM t",
]


def upgrade():
    op.rename_table("t", "New Name")


def downgrade():
    op.rename_table("New Name", "t")
