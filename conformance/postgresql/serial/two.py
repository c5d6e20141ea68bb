"""Only one column may be said to count."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("b", sa.Column("x", sa.Integer(), primary_key=True, autoincrement=True), sa.Column("y", sa.Integer(), primary_key=True, autoincrement=True))


def downgrade():
    pass
