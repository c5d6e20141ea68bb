"""A constraint on a column that the table does not have."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer()), sa.UniqueConstraint("nope", name="uq"))


def downgrade():
    op.execute("SELECT 1")
