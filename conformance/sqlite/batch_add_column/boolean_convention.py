"""The convention names the check of a Boolean by its column, in a new table and in a batch."""
import sqlalchemy as sa
from alembic import op

only = "online"
naming = {"ck": "ck_%(table_name)s_%(column_0_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.create_table("fresh", sa.Column("b", sa.Boolean(create_constraint=True)))
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("b", sa.Boolean(create_constraint=True)))


def downgrade():
    op.drop_table("fresh")
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("b")
