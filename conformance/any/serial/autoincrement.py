"""`autoincrement` True, False and "auto", with and without a default."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False))
    op.create_table("b", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True))
    op.create_table("c", sa.Column("id", sa.Integer(), primary_key=True, autoincrement="auto"))
    op.create_table("d", sa.Column("id", sa.Integer(), primary_key=True, server_default="5"))
    op.create_table("e", sa.Column("id", sa.Integer(), primary_key=True, server_default=sa.text("5"), autoincrement=True))
    op.create_table("f", sa.Column("id", sa.Integer(), primary_key=True, default=5))
    op.create_table("g", sa.Column("id", sa.Integer(), autoincrement=True), sa.Column("k", sa.Integer(), primary_key=True))


def downgrade():
    for name in "gfedcba":
        op.drop_table(name)
