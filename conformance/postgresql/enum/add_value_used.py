"""A new word used in the transaction that added it is refused by PostgreSQL."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TABLE t (a mood)"]


def upgrade():
    op.execute("ALTER TYPE mood ADD VALUE 'happy'")
    op.execute("INSERT INTO t VALUES ('happy')")


def downgrade():
    pass
