"""A column has an expression or a default, not both."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer(), sa.Computed("1"), server_default="1"))


def downgrade():
    pass
