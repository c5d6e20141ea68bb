"""A check without a name under a convention that wants one."""
import sqlalchemy as sa
from alembic import op

naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer()), sa.CheckConstraint("a > 0"))


def downgrade():
    op.drop_table("t")
