"""None is no name."""
from alembic import op

only = "offline"


def upgrade():
    op.drop_constraint(None, "t", type_="unique")


def downgrade():
    op.execute("SELECT 1")
