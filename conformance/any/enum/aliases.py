"""Aliases of a class are words only with `omit_aliases=False`."""
import enum
import sqlalchemy as sa
from alembic import op


class Colour(enum.Enum):
    grey = 1
    gray = 1
    red = 2


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Enum(Colour, name="without")),
        sa.Column("b", sa.Enum(Colour, name="with_them", omit_aliases=False)),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="without").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="with_them").drop(op.get_bind(), checkfirst=False)
