"""`DOUBLE` is no type of PostgreSQL, and its name is said all the same."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.DOUBLE()))


def downgrade():
    op.drop_table("t")
