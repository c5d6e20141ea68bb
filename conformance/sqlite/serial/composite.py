"""A key of several columns has no AUTOINCREMENT."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("x", sa.Integer(), primary_key=True), sa.Column("y", sa.Integer(), primary_key=True))
    op.create_table("b", sa.Column("x", sa.String(), nullable=False), sa.Column("y", sa.Integer(), autoincrement=False, nullable=False), sa.PrimaryKeyConstraint("x", "y"))


def downgrade():
    op.drop_table("b")
    op.drop_table("a")
