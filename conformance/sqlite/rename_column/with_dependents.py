"""RENAME COLUMN changes indexes, checks, views and triggers with it."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT ck_n CHECK (n > 0), PRIMARY KEY (id))",
    "CREATE INDEX ix_n ON t (n) WHERE n > 3",
    "CREATE VIEW w AS SELECT n FROM t",
    "CREATE TRIGGER tr AFTER UPDATE OF n ON t BEGIN SELECT new.n; END",
    "INSERT INTO t VALUES (1, 5)",
]


def upgrade():
    op.alter_column("t", "n", new_column_name="m")


def downgrade():
    op.alter_column("t", "m", new_column_name="n")
