"""A type in a schema; its name and the schema's are quoted each."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA other", 'CREATE SCHEMA "My Schema"']


def upgrade():
    op.create_table("t", sa.Column("a", sa.Enum("x", name="plain", schema="other")), sa.Column("b", sa.Enum("x", name="The Type", schema="My Schema")), schema="other")


def downgrade():
    op.drop_table("t", schema="other")
    sa.Enum(name="plain", schema="other").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="The Type", schema="My Schema").drop(op.get_bind(), checkfirst=False)
