"""`index=True` outside of a batch."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.add_column("t", sa.Column("c", sa.Integer(), index=True))
    op.add_column("t", sa.Column("d", sa.Integer(), index=True, unique=True))


def downgrade():
    op.drop_index("ix_t_d", "t")
    op.drop_index("ix_t_c", "t")
    op.drop_column("t", "d")
    op.drop_column("t", "c")
