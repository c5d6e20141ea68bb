"""A column cannot become computed."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.alter_column("t", "a", server_default=sa.Computed("b + 1"))


def downgrade():
    op.alter_column("t", "a", server_default=None, existing_server_default=sa.Computed("b + 1"))
