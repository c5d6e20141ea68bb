"""A key for a table that has none."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (name VARCHAR(20), n INTEGER)",
    "INSERT INTO t VALUES ('a', 1), ('b', 2)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("id", sa.Integer(), primary_key=True), insert_before="name")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("id")
