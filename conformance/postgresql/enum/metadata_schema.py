"""A type of a MetaData with a schema lives there."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA other", "CREATE TABLE t (id INTEGER PRIMARY KEY)"]
metadata = sa.MetaData(schema="other")
mood = sa.Enum("sad", name="mood", metadata=metadata)


def upgrade():
    mood.create(op.get_bind(), checkfirst=False)
    op.add_column("t", sa.Column("a", mood))


def downgrade():
    op.drop_column("t", "a")
    mood.drop(op.get_bind(), checkfirst=False)
