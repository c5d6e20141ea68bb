"""A token that nobody knows."""
import sqlalchemy as sa
from alembic import op

naming = {"uq": "uq_%(nonsense)s"}


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer()), sa.UniqueConstraint("a"))


def downgrade():
    op.execute("SELECT 1")
