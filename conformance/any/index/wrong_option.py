"""An option of an index that PostgreSQL does not have."""
from alembic import op

only = "offline"


def upgrade():
    op.create_index("ix", "t", ["a"], postgresql_nonsense=True)


def downgrade():
    op.execute("SELECT 1")
