"""A script that copies a told table."""
import sqlalchemy as sa
from alembic import op



def table(*more):
    return sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True), sa.Column("n", sa.Integer()), *more)
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", copy_from=table(), recreate="always") as batch_op:
        batch_op.alter_column("n", type_=sa.String(5), new_column_name="m", existing_type=sa.Integer())
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default="1"))


def downgrade():
    with op.batch_alter_table("t", copy_from=sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True), sa.Column("m", sa.String(5)), sa.Column("c", sa.Integer())), recreate="always") as batch_op:
        batch_op.drop_column("c")
        batch_op.alter_column("m", type_=sa.Integer(), new_column_name="n", existing_type=sa.String(5))
