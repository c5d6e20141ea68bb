"""A column in a batch: plain ALTER on both."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.add_column(sa.Column("c", sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column("d", sa.Integer(), nullable=False, server_default="7"))


def downgrade():
    op.drop_column("t", "d")
    op.drop_column("t", "c")
