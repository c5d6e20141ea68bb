"""Identity columns for a table with rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (n INTEGER)", "INSERT INTO t VALUES (1), (2)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.Identity(always=True, start=3, increment=2)))
    op.add_column("t", sa.Column("b", sa.BigInteger(), sa.Identity(), nullable=False))


def downgrade():
    op.drop_column("t", "b")
    op.drop_column("t", "a")
