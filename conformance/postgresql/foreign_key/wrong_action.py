"""An action that is none is refused."""
from alembic import op

only = "offline"


def upgrade():
    op.create_foreign_key("fk_a", "t", "o", ["a"], ["id"], ondelete="EXPLODE")


def downgrade():
    op.execute("SELECT 1")
