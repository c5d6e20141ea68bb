"""With a convention a CHECK of an enumeration needs a name."""
import sqlalchemy as sa
from alembic import op

naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}


def upgrade():
    op.create_table("t", sa.Column("a", sa.Enum("one", "two", native_enum=False, create_constraint=True)))


def downgrade():
    op.drop_table("t")
