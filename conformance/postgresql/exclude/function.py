"""An element that is no column, no name and no text()."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.create_exclude_constraint("ex", "b", (sa.func.lower(sa.column("note")), "="), using="hash")


def downgrade():
    op.execute("SELECT 1")
