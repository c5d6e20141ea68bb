"""sqlite_autoincrement=True writes the key inline."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Integer()), sqlite_autoincrement=True)
    op.create_table("big", sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True), sqlite_autoincrement=True)


def downgrade():
    op.drop_table("big")
    op.drop_table("t")
