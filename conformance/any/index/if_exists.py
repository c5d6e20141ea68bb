"""IF EXISTS and IF NOT EXISTS."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)", "CREATE INDEX ix_a ON t (a)"]


def upgrade():
    op.create_index("ix_a", "t", ["a"], if_not_exists=True)
    op.create_index("ix_b", "t", ["a"], unique=True, if_not_exists=True)
    op.drop_index("ix_c", table_name="t", if_exists=True)


def downgrade():
    op.drop_index("ix_b", if_exists=True)
