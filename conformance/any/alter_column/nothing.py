"""Without any change nothing is said."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.alter_column("t", "a")
    op.alter_column("t", "a", existing_type=sa.Integer(), existing_nullable=True, existing_server_default=sa.text("5"))


def downgrade():
    op.alter_column("t", "a", existing_comment="x")
