"""Without a convention only indexes get names."""
import sqlalchemy as sa
from alembic import op

unordered = True


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Integer(), index=True), sa.Column("b", sa.Integer(), unique=True), sa.CheckConstraint("a > 0"))


def downgrade():
    op.drop_table("t")
