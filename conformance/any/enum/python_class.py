"""A PEP 435 class: its names are the words, its own name in lower case is the type's."""
import enum
import sqlalchemy as sa
from alembic import op


class PublicStatus(enum.Enum):
    draft = "Draft!"
    live = "Live!"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Kind(str, enum.Enum):
    A = "a-value"
    B = "b-value"


def upgrade():
    op.create_table(
        "t",
        sa.Column("status", sa.Enum(PublicStatus)),
        sa.Column("level", sa.Enum(Level, name="lvl"), server_default=Level.LOW.name),
        sa.Column("kind", sa.Enum(Kind), server_default="A", nullable=False),
        sa.Column("flat", sa.Enum(Kind, native_enum=False, length=20)),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="publicstatus").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="lvl").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="kind").drop(op.get_bind(), checkfirst=False)
