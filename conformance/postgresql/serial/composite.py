"""Of a key of several columns none is SERIAL but the one that says so."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("x", sa.Integer(), primary_key=True), sa.Column("y", sa.Integer(), primary_key=True))
    op.create_table("b", sa.Column("x", sa.Integer(), primary_key=True), sa.Column("y", sa.Integer(), primary_key=True, autoincrement=True))
    op.create_table("c", sa.Column("x", sa.Integer(), primary_key=True, autoincrement=False), sa.Column("y", sa.Integer(), primary_key=True))
    op.create_table("d", sa.Column("x", sa.String(), primary_key=True), sa.Column("y", sa.Integer(), primary_key=True))


def downgrade():
    for name in "dcba":
        op.drop_table(name)
