"""Odd names on both sides of a foreign key."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("Parent Table", sa.Column("The Id", sa.Integer(), primary_key=True))
    op.create_table("group", sa.Column("select", sa.Integer(), primary_key=True), sa.Column("where", sa.Integer(), sa.ForeignKey("Parent Table.The Id", name="Fk One", ondelete="CASCADE")))
    op.create_table("child", sa.Column("from", sa.Integer()), sa.ForeignKeyConstraint(["from"], ["group.select"], name="fk.two"))


def downgrade():
    op.drop_table("child")
    op.drop_table("group")
    op.drop_table("Parent Table")
