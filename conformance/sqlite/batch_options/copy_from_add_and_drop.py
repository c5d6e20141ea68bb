"""Columns added and dropped from a told table, as a script."""
import sqlalchemy as sa
from alembic import op



def table(*more):
    return sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer()), *more)
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", copy_from=table(), recreate="always") as batch_op:
        batch_op.add_column(sa.Column("m", sa.String(5), nullable=True), insert_before="n")
        batch_op.create_unique_constraint("uq_m", ["m"])
        batch_op.create_index("ix_n", ["n"])


def downgrade():
    with op.batch_alter_table("t", copy_from=table(sa.Column("m", sa.String(5)), sa.UniqueConstraint("m", name="uq_m"))) as batch_op:
        batch_op.drop_constraint("uq_m", type_="unique")
        batch_op.drop_column("m")
