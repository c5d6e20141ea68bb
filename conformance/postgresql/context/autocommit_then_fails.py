"""What an autocommit_block has done stays when the rest fails."""
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1)")
    with op.get_context().autocommit_block():
        op.execute("INSERT INTO t VALUES (2)")
    op.execute("INSERT INTO t VALUES (3)")
    op.execute("SELECT nonsense")


def downgrade():
    op.execute("SELECT 1")
