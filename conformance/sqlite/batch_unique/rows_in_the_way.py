"""Rows that break the new constraint: the error, and the table as it was."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 5), (2, 'b', 6)",
]


def upgrade():
    op.execute("UPDATE t SET n = 7 WHERE id = 1")
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint("uq_n", ["n"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq_n", type_="unique")
    op.execute("UPDATE t SET n = 5 WHERE id = 1")
