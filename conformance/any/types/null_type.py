"""A column without type has no DDL: an error that names it."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("nothing"))


def downgrade():
    pass
