"""SET, advisory locks, LOCK TABLE and search_path inside of a revision."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA s", "CREATE TABLE s.t (id INTEGER)"]


def upgrade():
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL search_path TO s, public")
    op.execute("LOCK TABLE t IN ACCESS EXCLUSIVE MODE")
    op.add_column("t", sa.Column("a", sa.Integer()))
    op.execute("SELECT pg_advisory_xact_lock(42)")


def downgrade():
    op.drop_column("t", "a", schema="s")
