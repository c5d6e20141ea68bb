"""A keyword that a table does not have."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), nonsense=1)


def downgrade():
    op.execute("SELECT 1")
