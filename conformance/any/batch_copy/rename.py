"""A renamed column, with what is on it."""
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (id), CONSTRAINT uq_n UNIQUE (n))",
    "CREATE INDEX ix_n ON t (n)",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("n", new_column_name="m")


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("m", new_column_name="n")
