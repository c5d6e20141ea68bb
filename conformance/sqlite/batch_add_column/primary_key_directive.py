"""A column and then a key over it, as projects write it."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (name VARCHAR(20), n INTEGER)",
    "INSERT INTO t VALUES ('a', 1), ('b', 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("id", sa.Integer(), nullable=True))
    op.execute("UPDATE t SET id = rowid")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("id", existing_type=sa.Integer(), nullable=False)
        batch_op.create_primary_key("pk_t", ["id"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("pk_t", type_="primary")
        batch_op.drop_column("id")
