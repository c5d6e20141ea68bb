"""A number cast to text as a default: the literal takes the type of the cast, and is refused."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("b", sa.String(), server_default=sa.cast(5, sa.String(10))))


def downgrade():
    pass
