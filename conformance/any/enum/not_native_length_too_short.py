"""A length that is less than the longest word is refused by SQLAlchemy."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Enum("one", "three", native_enum=False, length=4)))


def downgrade():
    pass
