"""`drop_constraint` without `type_`."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT uq_n UNIQUE (n), PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq_n")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint("uq_n", ["n"])
