"""A type made by hand and again by the table that has it."""
import sqlalchemy as sa
from alembic import op

mood = sa.Enum("sad", "ok", name="mood")


def upgrade():
    mood.create(op.get_bind(), checkfirst=False)
    op.create_table("t", sa.Column("a", mood))


def downgrade():
    op.drop_table("t")
    mood.drop(op.get_bind(), checkfirst=False)
