"""IF NOT EXISTS; SQLite does not know it."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer()), if_not_exists=True)
    op.add_column("t", sa.Column("b", sa.Integer()), if_not_exists=True)


def downgrade():
    op.drop_column("t", "b", if_exists=True)
    op.drop_column("t", "c", if_exists=True)
