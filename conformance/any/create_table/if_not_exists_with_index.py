"""IF NOT EXISTS does not reach the indexes of the table."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)", "CREATE INDEX ix_t_a ON t (a)"]


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer(), index=True), if_not_exists=True)


def downgrade():
    op.drop_table("t")
