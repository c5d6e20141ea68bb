"""A default that begins with a string gets no parentheses, though SQLite wants them."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("h", sa.String(), server_default=sa.text("'a' || 'b'")))


def downgrade():
    op.drop_table("t")
