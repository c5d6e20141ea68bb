"""`add_column` with a computed column, and its expression taken away."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, w INTEGER)"]


def upgrade():
    op.add_column("t", sa.Column("area", sa.Integer(), sa.Computed("w * w", persisted=True)))


def downgrade():
    op.drop_column("t", "area")
