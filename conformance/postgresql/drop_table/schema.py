"""A schema that must be quoted."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE SCHEMA "Old App"', 'CREATE TABLE "Old App".a (id INTEGER)']


def upgrade():
    op.drop_table("a", schema="Old App", if_exists=True)


def downgrade():
    op.create_table("a", sa.Column("id", sa.Integer()), schema="Old App")
