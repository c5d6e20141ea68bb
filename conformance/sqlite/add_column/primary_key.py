"""SQLite cannot add a primary key."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.add_column("a", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("b", sa.Column("id", sa.Integer(), primary_key=True), inline_primary_key=True)


def downgrade():
    op.drop_column("b", "id")
    op.drop_column("a", "id")
