"""NULL, defaults, comments and names outside of a batch; how far SQLite would understand them depends on its version."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.alter_column("t", "n", nullable=False)
    op.alter_column("t", "n", server_default="7")
    op.alter_column("t", "n", server_default=sa.text("(1 + 1)"))
    op.alter_column("t", "n", server_default=None)
    op.alter_column("t", "n", new_column_name="m")


def downgrade():
    op.alter_column("t", "n", comment="x")
