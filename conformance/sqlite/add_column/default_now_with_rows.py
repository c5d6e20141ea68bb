"""A default that changes is refused by SQLite once there are rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.add_column("t", sa.Column("at", sa.DateTime(), server_default=sa.func.now()))


def downgrade():
    op.drop_column("t", "at")
