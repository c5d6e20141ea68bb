"""A block outside of the transaction, with the transaction going on after it."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1)")
    with op.get_context().autocommit_block():
        op.execute("INSERT INTO t VALUES (2)")
        op.create_index("ix", "t", ["id"])
    op.execute("INSERT INTO t VALUES (3)")


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix", "t")
    op.execute("DELETE FROM t")
