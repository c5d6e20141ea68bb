"""Names by convention that need quotes, with percent signs."""
import sqlalchemy as sa
from alembic import op

naming = {"uq": "%(table_name)s / %(column_0_name)s 100%%", "pk": "PK_%(table_name)s"}


def upgrade():
    op.create_table("My Table", sa.Column("Id", sa.Integer(), primary_key=True), sa.Column("a b", sa.Integer()), sa.UniqueConstraint("a b"))


def downgrade():
    op.drop_table("My Table")
