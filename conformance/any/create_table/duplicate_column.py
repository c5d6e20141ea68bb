"""Two columns of a name."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer()), sa.Column("id", sa.Text()))


def downgrade():
    op.execute("SELECT 1")
