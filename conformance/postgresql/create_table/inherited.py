"""Inheritance from one table and from several."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE base (id INTEGER)", 'CREATE TABLE "Other" (at DATE)']


def upgrade():
    op.create_table("one", sa.Column("n", sa.Integer()), postgresql_inherits="base")
    op.create_table("two", sa.Column("n", sa.Integer()), postgresql_inherits=("base", "Other"))


def downgrade():
    op.drop_table("two")
    op.drop_table("one")
