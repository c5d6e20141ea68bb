"""One constraint is dropped and another of its name made."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, m INTEGER, CONSTRAINT uq UNIQUE (n), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq", type_="unique")
        batch_op.create_unique_constraint("uq", ["n", "m"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq", type_="unique")
        batch_op.create_unique_constraint("uq", ["n"])
