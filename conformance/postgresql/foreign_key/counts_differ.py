"""Two columns cannot refer to one."""
from alembic import op

only = "offline"


def upgrade():
    op.create_foreign_key("fk", "t", "o", ["a", "b"], ["id"])


def downgrade():
    op.execute("SELECT 1")
