"""Columns in another order."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a TEXT, b TEXT, c TEXT, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 'b', 'c')",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("c", "a", "b")]) as batch_op:
        pass


def downgrade():
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("id", "a"), ("a", "b", "c")]) as batch_op:
        pass
