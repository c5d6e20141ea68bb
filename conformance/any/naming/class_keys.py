"""Conventions by class instead of by letters."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import Index, UniqueConstraint

naming = {UniqueConstraint: "unique_%(table_name)s_%(column_0_name)s", Index: "index_%(column_0_label)s"}
unordered = True


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer(), unique=True), sa.Column("b", sa.Integer(), index=True))


def downgrade():
    op.drop_table("t")
