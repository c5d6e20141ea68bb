"""A column that refers to two tables."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE x (id INTEGER PRIMARY KEY)", "CREATE TABLE y (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.create_table("both", sa.Column("id", sa.Integer(), sa.ForeignKey("x.id", name="to_x"), sa.ForeignKey("y.id", name="to_y"), primary_key=True))


def downgrade():
    op.drop_table("both")
