"""A column with system=True is not created."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("xmin", sa.String(), system=True))


def downgrade():
    op.drop_table("t")
