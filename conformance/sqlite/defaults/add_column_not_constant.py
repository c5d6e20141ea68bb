"""SQLite refuses to add a column with a default that is not constant."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.DateTime(), server_default=sa.func.now()))


def downgrade():
    op.drop_column("t", "a")
