"""Indexes of tables in a schema."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE SCHEMA "My App"', 'CREATE TABLE "My App".t (a INTEGER, b TEXT)']


def upgrade():
    op.create_index("ix_a", "t", ["a"], schema="My App")
    op.create_index("Ix B", "t", [sa.text("lower(b)")], unique=True, schema="My App", if_not_exists=True)


def downgrade():
    op.drop_index("Ix B", table_name="t", schema="My App", if_exists=True)
    op.drop_index("ix_a", table_name="t", schema="My App")
