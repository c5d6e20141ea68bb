"""A column of a unique constraint takes the constraint with it."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER, CONSTRAINT uq_ab UNIQUE (a, b))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("b")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("b", sa.Integer()))
        batch_op.create_unique_constraint("uq_ab", ["a", "b"])
