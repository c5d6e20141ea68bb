"""`create` and `drop` of a domain by hand, and a table with `create_type=False`."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    postgresql.DOMAIN("positive", sa.Integer(), check="VALUE > 0").create(op.get_bind(), checkfirst=False)
    op.create_table("t", sa.Column("a", postgresql.DOMAIN("positive", sa.Integer(), create_type=False), nullable=False))


def downgrade():
    op.drop_table("t")
    postgresql.DOMAIN("positive", sa.Integer()).drop(op.get_bind(), checkfirst=False)
