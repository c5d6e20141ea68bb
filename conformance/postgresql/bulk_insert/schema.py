"""A lightweight table in a schema."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA s", 'CREATE TABLE s."T" (id INTEGER PRIMARY KEY, "the name" TEXT)']


def upgrade():
    t = sa.table("T", sa.column("id", sa.Integer), sa.column("the name", sa.Text), schema="s")
    op.bulk_insert(t, [{"id": 1, "the name": "x"}])
    op.execute(t.update().values({"the name": "y"}))


def downgrade():
    op.execute(sa.table("T", schema="s").delete())
