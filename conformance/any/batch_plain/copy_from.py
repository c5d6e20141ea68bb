"""A told table: used where a copy is made."""
import sqlalchemy as sa
from alembic import op

table = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer()))
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.alter_column("n", nullable=False, existing_type=sa.Integer())


def downgrade():
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.alter_column("n", nullable=True, existing_type=sa.Integer())
