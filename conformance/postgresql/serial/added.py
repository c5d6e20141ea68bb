"""`add_column` of a key column."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.add_column("t", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("t", sa.Column("n", sa.BigInteger(), autoincrement=True, nullable=False))


def downgrade():
    op.drop_column("t", "n")
    op.drop_column("t", "id")
