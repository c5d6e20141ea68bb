"""A told table in a script: what a new column is filled with."""
import sqlalchemy as sa
from alembic import op



def table():
    return sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer()))
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", copy_from=table(), recreate="always") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer(), server_default=sa.text("(1 + 1)")))
        batch_op.add_column(sa.Column("b", sa.String(), default=sa.func.upper("abc")))


def downgrade():
    with op.batch_alter_table("t", copy_from=table(), recreate="always") as batch_op:
        batch_op.alter_column("n", nullable=True)
