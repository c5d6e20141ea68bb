"""Columns in another order."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR(5), b VARCHAR(5), c VARCHAR(5), CONSTRAINT pk_t PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 'b', 'c')",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("c", "b", "a")]) as batch_op:
        batch_op.alter_column("a", nullable=True)


def downgrade():
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("a", "b", "c")]) as batch_op:
        pass
