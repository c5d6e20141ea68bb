"""A key with a type of its own on SQLite, as projects do for BIGINT keys."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite


def upgrade():
    op.create_table("a", sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True))
    op.create_table("b", sa.Column("id", sa.BigInteger().with_variant(sqlite.INTEGER(), "sqlite"), primary_key=True, autoincrement=True), sqlite_autoincrement=True)


def downgrade():
    op.drop_table("b")
    op.drop_table("a")
