"""The convention names the check of the Boolean."""
import sqlalchemy as sa
from alembic import op

only = "online"
naming = {"ck": "ck_%(table_name)s_%(column_0_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Boolean(create_constraint=True), existing_type=sa.Integer())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True))
