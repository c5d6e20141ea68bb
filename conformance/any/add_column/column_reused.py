"""One Column object for two tables."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE a (id INTEGER)", "CREATE TABLE b (id INTEGER)"]


def upgrade():
    column = sa.Column("n", sa.Integer(), nullable=True)
    op.add_column("a", column)
    op.add_column("b", column)


def downgrade():
    op.drop_column("b", "n")
    op.drop_column("a", "n")
