"""`autoincrement=True` in a key of several columns is refused."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("b", sa.Column("x", sa.Integer(), primary_key=True), sa.Column("y", sa.Integer(), primary_key=True, autoincrement=True))


def downgrade():
    pass
