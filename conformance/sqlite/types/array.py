"""SQLite has no arrays: the type has no way to be written."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("tags", sa.ARRAY(sa.String())))


def downgrade():
    op.drop_table("t")
