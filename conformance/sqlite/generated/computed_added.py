"""SQLite adds virtual columns only."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, w INTEGER)"]


def upgrade():
    op.add_column("t", sa.Column("area", sa.Integer(), sa.Computed("w * w")))
    op.add_column("t", sa.Column("twice", sa.Integer(), sa.Computed("w * 2", persisted=False)))


def downgrade():
    op.drop_column("t", "twice")
    op.drop_column("t", "area")
