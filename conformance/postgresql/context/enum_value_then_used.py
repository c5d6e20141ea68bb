"""A new value of an enumeration in an autocommit_block, then used."""
from alembic import op

setup = ["CREATE TYPE mood AS ENUM ('sad')", "CREATE TABLE t (m mood)"]


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad' AFTER 'sad'")
    op.execute("INSERT INTO t VALUES ('glad')")


def downgrade():
    op.execute("DELETE FROM t")
    op.execute("ALTER TYPE mood RENAME TO mood_old")
    op.execute("CREATE TYPE mood AS ENUM ('sad')")
    op.execute("ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood")
    op.execute("DROP TYPE mood_old")
