"""oracle.DATE on another database."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import oracle


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", oracle.DATE()))


def downgrade():
    op.drop_table("t")
