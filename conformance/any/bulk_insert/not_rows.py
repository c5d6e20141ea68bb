"""What is no list of dictionaries is refused."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.bulk_insert(sa.table("t", sa.column("id", sa.Integer)), [1, 2])


def downgrade():
    op.execute("SELECT 1")
