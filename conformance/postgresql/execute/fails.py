"""An error in the middle takes everything back."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1)")
    op.create_table("u", sa.Column("id", sa.Integer()))
    op.execute("SELECT nonsense")


def downgrade():
    op.execute("SELECT 1")
