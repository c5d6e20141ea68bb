"""An option that no dialect has."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), postgresql_nonsense=1)


def downgrade():
    op.execute("SELECT 1")
