"""A column has an identity or a default, not both."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer(), sa.Identity(), server_default="1"))


def downgrade():
    pass
