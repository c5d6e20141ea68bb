"""sqlite_autoincrement=True does nothing for a compound key."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer(), primary_key=True), sa.Column("b", sa.Integer(), primary_key=True), sqlite_autoincrement=True)


def downgrade():
    op.drop_table("t")
