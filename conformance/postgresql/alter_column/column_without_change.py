"""A Column in place of the name, and no change: nothing is written."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)"]


def upgrade():
    op.alter_column("t", sa.Column("n", sa.String(36), nullable=False))


def downgrade():
    op.alter_column("t", sa.Column("n", sa.Integer()))
