"""`quoted_name`, and `quote=True` and `quote=False` of columns and tables."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql import quoted_name


def upgrade():
    op.create_table(
        quoted_name("plain", True),
        sa.Column("a", sa.Integer(), quote=True),
        sa.Column("Bb", sa.Integer(), quote=False),
        sa.Column(quoted_name("Cc", False), sa.Integer()),
        sa.Column(quoted_name("d", True), sa.Integer()),
        sa.Column("e", sa.Integer(), quote=None),
    )
    op.create_table("other", sa.Column("x", sa.Integer()), quote=True)


def downgrade():
    op.drop_table("other")
    op.drop_table(quoted_name("plain", True))
