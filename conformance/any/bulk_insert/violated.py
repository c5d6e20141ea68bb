"""A row that breaks a rule."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.bulk_insert(sa.table("t", sa.column("id", sa.Integer)), [{"id": 2}, {"id": 1}])


def downgrade():
    op.execute("SELECT 1")
