"""One Column object for two tables: the second gets a copy."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    column = sa.Column("id", sa.Integer())
    op.create_table("a", column)
    op.create_table("b", column)


def downgrade():
    op.drop_table("b")
    op.drop_table("a")
