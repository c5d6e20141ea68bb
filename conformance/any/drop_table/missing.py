"""What the database says to a table that is not there."""
from alembic import op

only = "online"


def upgrade():
    op.drop_table("nope")


def downgrade():
    op.execute("SELECT 1")
