"""A unique constraint is dropped; its index goes with it."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT uq_n UNIQUE (n), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq_n", type_="unique")
    op.execute("INSERT INTO t VALUES (2, 2)")


def downgrade():
    op.execute("DELETE FROM t WHERE id = 2")
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint("uq_n", ["n"])
