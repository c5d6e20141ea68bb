"""A client-side default is not sent, here and in create_table."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), default=5, onupdate=lambda: 6, nullable=True))


def downgrade():
    op.drop_column("t", "a")
