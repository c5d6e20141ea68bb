"""Values of classes: str and int subclasses, members of enumerations in plain columns, numbers as text."""
import enum
import sqlalchemy as sa
from alembic import op


class Word(str):
    pass


class Number(int):
    pass


class Colour(str, enum.Enum):
    red = "RED"


class Level(enum.IntEnum):
    low = 3
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20), b INTEGER)"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.String), sa.column("b", sa.Integer))


def upgrade():
    op.bulk_insert(t, [{"id": 1, "a": Word("w"), "b": Number(4)}, {"id": 2, "a": Colour.red.value, "b": Level.low.value}, {"id": 3, "a": "x", "b": Level.low}])
    op.execute(t.update().where(t.c.b == Level.low).values(a=Word("changed")))


def downgrade():
    op.execute(t.delete())
