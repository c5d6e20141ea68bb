"""The schema of the table is the type's only with `inherit_schema`; SQLAlchemy 2.1 inherits by default."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA other"]


def upgrade():
    op.create_table("t", sa.Column("a", sa.Enum("x", name="inherits", inherit_schema=True)), sa.Column("b", sa.Enum("x", name="not_so", inherit_schema=False)), sa.Column("c", sa.Enum("x", name="unsaid")), schema="other")


def downgrade():
    op.drop_table("t", schema="other")
    op.execute("DROP TYPE other.inherits")
    op.execute("DROP TYPE not_so")
    op.execute("DROP TYPE IF EXISTS other.unsaid")
    op.execute("DROP TYPE IF EXISTS unsaid")
