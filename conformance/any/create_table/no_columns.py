"""A table without any column."""
from alembic import op

only = "offline"


def upgrade():
    op.create_table("nothing")


def downgrade():
    op.drop_table("nothing")
