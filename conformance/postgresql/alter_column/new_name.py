"""A new name, plain and quoted."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE TABLE t (a INTEGER, "B b" INTEGER)']


def upgrade():
    op.alter_column("t", "a", new_column_name="order")
    op.alter_column("t", "B b", new_column_name="plain", existing_type=sa.Integer())


def downgrade():
    op.alter_column("t", "plain", new_column_name="B b")
    op.alter_column("t", "order", new_column_name="a")
