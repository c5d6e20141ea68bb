"""A column that a key, a unique constraint, a foreign key and indexes name."""
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (1)",
    "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER, CONSTRAINT t_pk PRIMARY KEY (a, b), CONSTRAINT uq UNIQUE (b, c), CONSTRAINT fk FOREIGN KEY(b) REFERENCES o (id) ON DELETE CASCADE)",
    "CREATE INDEX ix_b ON t (b, c)",
    "CREATE UNIQUE INDEX ux_b ON t (c, b)",
    "INSERT INTO t VALUES (1, 1, 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("b", new_column_name="bb")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("bb", new_column_name="b")
