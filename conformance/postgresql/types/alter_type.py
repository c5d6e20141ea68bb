"""`alter_column` to each family."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, s VARCHAR(10))"]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", existing_type=sa.Integer(), type_=sa.BigInteger())
        batch_op.alter_column("s", existing_type=sa.String(10), type_=sa.Text())
        batch_op.alter_column("s", existing_type=sa.Text(), type_=sa.String(200), nullable=False)
        batch_op.alter_column("n", existing_type=sa.BigInteger(), type_=sa.Numeric(12, 2), server_default="0")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("s", existing_type=sa.String(200), type_=sa.String(10), nullable=True)
        batch_op.alter_column("n", existing_type=sa.Numeric(12, 2), type_=sa.Integer(), server_default=None)
