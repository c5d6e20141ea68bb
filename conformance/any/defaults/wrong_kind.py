"""A number or truth value as a default is refused when the column is made."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer(), server_default=0))


def downgrade():
    pass
