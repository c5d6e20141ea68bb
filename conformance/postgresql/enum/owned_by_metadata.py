"""A type of a MetaData: `create_table` makes it all the same, without asking."""
import sqlalchemy as sa
from alembic import op

metadata = sa.MetaData()
mood = sa.Enum("sad", "ok", name="mood", metadata=metadata)


def upgrade():
    op.create_table("t", sa.Column("a", mood), sa.Column("b", mood))


def downgrade():
    op.drop_table("t")
    mood.drop(op.get_bind(), checkfirst=False)
