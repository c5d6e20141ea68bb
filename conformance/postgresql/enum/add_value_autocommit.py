"""ADD VALUE in an autocommit block, so that the new word can be used at once."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TABLE t (a mood)"]
configure = {"transaction_per_migration": True}


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy'")
        for word in ("fine", "gr'eat"):
            op.execute(f"ALTER TYPE mood ADD VALUE IF NOT EXISTS '{word.replace(chr(39), chr(39) * 2)}'")
    op.execute("INSERT INTO t VALUES ('happy')")


def downgrade():
    op.execute("DELETE FROM t WHERE a = 'happy'")
