"""A convention makes names of odd names."""
import sqlalchemy as sa
from alembic import op

naming = {"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}


def upgrade():
    op.create_table("Odd T", sa.Column("The Id", sa.Integer(), primary_key=True), sa.Column("50%", sa.Integer(), unique=True), sa.Column("order", sa.Integer(), index=True), sa.Column("up", sa.Integer(), sa.ForeignKey("Odd T.The Id")), sa.CheckConstraint('"order" > 0', name="pos itive"))


def downgrade():
    op.drop_table("Odd T")
