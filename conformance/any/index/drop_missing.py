"""An index that is not there."""
from alembic import op

only = "online"


def upgrade():
    op.drop_index("nope", table_name="t")


def downgrade():
    op.execute("SELECT 1")
