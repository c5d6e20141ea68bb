"""A convention with constraint_name for a constraint that has none."""
import sqlalchemy as sa
from alembic import op

naming = {"uq": "uq_%(table_name)s_%(constraint_name)s"}


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer()), sa.UniqueConstraint("a"))


def downgrade():
    op.execute("SELECT 1")
