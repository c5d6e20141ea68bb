"""`DATETIME` is no type of PostgreSQL: its server refuses it."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.DATETIME()), sa.Column("b", sa.DATETIME(timezone=True)))


def downgrade():
    op.drop_table("t")
