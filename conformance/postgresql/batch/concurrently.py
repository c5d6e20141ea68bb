"""An index that is made concurrently, in an autocommit block."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.get_context().autocommit_block():
        with op.batch_alter_table("t") as batch_op:
            batch_op.create_index("ix_n", ["n"], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        with op.batch_alter_table("t") as batch_op:
            batch_op.drop_index("ix_n", postgresql_concurrently=True)
