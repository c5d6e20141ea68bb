"""primary_key=True alone does nothing but NOT NULL; inline_primary_key=True says it."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE a (n INTEGER)", "CREATE TABLE b (n INTEGER)", "CREATE TABLE c (n INTEGER)"]


def upgrade():
    op.add_column("a", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("b", sa.Column("id", sa.Integer(), primary_key=True), inline_primary_key=True)
    op.add_column("c", sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False), inline_primary_key=True)


def downgrade():
    for name in "cba":
        op.drop_column(name, "id")
