"""A column of `reflect_args` that would no longer be the primary key."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)"]


def upgrade():
    with op.batch_alter_table("t", reflect_args=[sa.Column("id", sa.BigInteger())]) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    pass
