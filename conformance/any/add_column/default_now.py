"""A default that changes: SQLite refuses it in ADD COLUMN, where there are rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("at", sa.DateTime(), server_default=sa.func.now()))
    op.add_column("t", sa.Column("stamp", sa.DateTime(), server_default=sa.text("CURRENT_TIMESTAMP")))


def downgrade():
    op.drop_column("t", "stamp")
    op.drop_column("t", "at")
