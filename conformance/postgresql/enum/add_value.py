"""ADD VALUE in the transaction; the new word may not be used before it commits."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TABLE t (a mood)"]


def upgrade():
    op.execute("ALTER TYPE mood ADD VALUE 'happy'")
    op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glum' BEFORE 'sad'")
    op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'so so' AFTER 'sad'")


def downgrade():
    op.execute("ALTER TABLE t ALTER COLUMN a TYPE text")
    op.execute("DROP TYPE mood")
    op.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')")
    op.execute("ALTER TABLE t ALTER COLUMN a TYPE mood USING a::mood")
