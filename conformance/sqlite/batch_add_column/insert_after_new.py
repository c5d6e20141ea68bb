"""A column after one that is new as well, and one without a place."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()), insert_after="id")
        batch_op.add_column(sa.Column("d", sa.Integer()), insert_after="c")
        batch_op.add_column(sa.Column("e", sa.Integer()))
        batch_op.add_column(sa.Column("f", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        for name in "cdef":
            batch_op.drop_column(name)
