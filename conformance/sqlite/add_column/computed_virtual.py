"""A computed column that is not stored may be added."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, w INTEGER)", "INSERT INTO t VALUES (1, 3)"]


def upgrade():
    op.add_column("t", sa.Column("twice", sa.Integer(), sa.Computed("w * 2")))
    op.add_column("t", sa.Column("rest", sa.Integer(), sa.Computed(sa.column("w") % 2, persisted=False)))


def downgrade():
    op.drop_column("t", "rest")
    op.drop_column("t", "twice")
