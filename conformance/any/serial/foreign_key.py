"""A key that refers elsewhere counts by itself only with "ignore_fk"."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("p", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table("a", sa.Column("id", sa.Integer(), sa.ForeignKey("p.id"), primary_key=True))
    op.create_table("b", sa.Column("id", sa.Integer(), sa.ForeignKey("p.id"), primary_key=True, autoincrement="ignore_fk"))
    op.create_table("c", sa.Column("id", sa.Integer(), nullable=False), sa.ForeignKeyConstraint(["id"], ["p.id"]), sa.PrimaryKeyConstraint("id"))
    op.create_table("d", sa.Column("id", sa.Integer(), sa.ForeignKey("p.id"), primary_key=True, autoincrement=True))


def downgrade():
    for name in "dcbap":
        op.drop_table(name)
