"""The table is told, not read: also as a script."""
import sqlalchemy as sa
from alembic import op

table = sa.Table(
    "t",
    sa.MetaData(),
    sa.Column("id", sa.Integer(), primary_key=True),
    sa.Column("name", sa.String(20), server_default="x", nullable=False),
    sa.Column("n", sa.Integer()),
)
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 5), (2, 'b', 6)",
]


def upgrade():
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.alter_column("n", type_=sa.Text(), nullable=False, server_default="0")
        batch_op.alter_column("name", new_column_name="label")
    op.execute("UPDATE t SET n = '7'")


def downgrade():
    with op.batch_alter_table("t", copy_from=sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("label", sa.String(20)), sa.Column("n", sa.Text()))) as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=sa.Text())
        batch_op.alter_column("label", new_column_name="name")
