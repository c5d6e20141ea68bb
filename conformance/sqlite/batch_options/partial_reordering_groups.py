"""Groups of columns, a new column among them, and one with a place."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a TEXT, b TEXT, c TEXT, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 'b', 'c')",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("x", "c"), ("b", "a")]) as batch_op:
        batch_op.add_column(sa.Column("x", sa.Integer()))
        batch_op.add_column(sa.Column("y", sa.Integer()), insert_before="b")


def downgrade():
    with op.batch_alter_table("t", partial_reordering=[("id", "a", "b", "c")]) as batch_op:
        batch_op.drop_column("x")
        batch_op.drop_column("y")
