"""`recreate="never"`: SQLite's own RENAME COLUMN."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE INDEX ix_n ON t (n)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.alter_column("n", new_column_name="m")


def downgrade():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.alter_column("m", new_column_name="n")
