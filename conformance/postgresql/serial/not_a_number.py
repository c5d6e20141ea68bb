"""`autoincrement=True` of a column that holds no whole numbers."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("b", sa.Column("x", sa.String(20), primary_key=True, autoincrement=True))


def downgrade():
    pass
