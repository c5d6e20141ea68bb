"""AUTOINCREMENT and a key of two columns."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("x", sa.Integer(), primary_key=True, autoincrement=True), sa.Column("y", sa.Integer(), primary_key=True))


def downgrade():
    pass
