"""autocommit_block with a transaction for each revision."""
from alembic import op

configure = {"transaction_per_migration": True}
setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1)")
    with op.get_context().autocommit_block():
        op.create_index("ix_a", "t", ["a"], postgresql_concurrently=True)
    op.execute("INSERT INTO t VALUES (2)")


def downgrade():
    op.execute("DELETE FROM t")
    with op.get_context().autocommit_block():
        op.drop_index("ix_a", postgresql_concurrently=True)
