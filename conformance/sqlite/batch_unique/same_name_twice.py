"""A constraint of a name that is taken replaces the other."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, m INTEGER, CONSTRAINT uq UNIQUE (n), PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint("uq", ["m"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint("uq", ["n"])
