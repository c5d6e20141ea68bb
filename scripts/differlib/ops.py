"""Random directives and the scripts of `--sql`."""

import re

from differlib import sides
from differlib.dice import Dice
from differlib.differences import error_of
from differlib.directives import any_directive
from differlib.program import Mapping, Assign, Program, Raw, indented

OWN_TYPES = """
class Color(enum.Enum):
    red = "r"
    green = "it's"


class Level(str, enum.Enum):
    low = "low"
    high = "high"


class Flagged(enum.IntEnum):
    one = 1


class Decorated(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True


class Picky(sa.TypeDecorator):
    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(postgresql.JSONB() if dialect.name == "postgresql" else sa.Text())


class Owned(sa.types.UserDefinedType):
    cache_ok = True

    def __init__(self, size):
        self.size = size

    def get_col_spec(self, **kw):
        return f"OWNED({self.size})"
""".strip()

COLUMNS = (
    'sa.column("id", sa.Integer), sa.column("n", sa.BigInteger), sa.column("name", sa.String), sa.column("Mixed name", sa.String(30)), '
    'sa.column("price", sa.Numeric(10, 2)), sa.column("active", sa.Boolean), sa.column("day", sa.Date), sa.column("at", sa.DateTime), '
    'sa.column("data", sa.JSON), sa.column("uid", sa.Uuid), sa.column("raw", sa.LargeBinary), sa.column("took", sa.Interval), '
    'sa.column("color", sa.Enum("red", "green", name="color"))'
)
POSTGRESQL = (
    ', sa.column("tags", postgresql.ARRAY(sa.Text)), sa.column("numbers", postgresql.ARRAY(sa.Integer)), '
    'sa.column("during", postgresql.TSRANGE), sa.column("span", postgresql.INT4RANGE), sa.column("words", postgresql.TSVECTOR)'
)


class Revision(Program):
    """A program whose statements stand alone: if there are several, an error of one of them does not end the others."""

    imports = (
        "import datetime", "import enum", "import uuid", "from decimal import Decimal", "", "import sqlalchemy as sa", "from alembic import op",
        "from sqlalchemy.dialects import postgresql, sqlite", "from sqlalchemy.dialects.postgresql import Range",
    )  # fmt: skip

    def body(self, statements):
        if len(statements) < 2:
            return super().body(statements)
        error = 'op.execute(f"-- ! {type(error).__module__}.{type(error).__name__}: {error}".replace(":", "\\\\:"))'
        return "\n".join(f"try:\n{indented(it.text())}\nexcept Exception as error:\n    {error}" for it in statements)


def tables(dice):
    """The tables that statements speak of."""
    more = POSTGRESQL if dice.postgresql else ""
    return [
        Raw(OWN_TYPES),
        Raw("meta = sa.MetaData()"),
        Raw(f't = sa.table("t", {COLUMNS}{more})'),
        Raw(f'tt = sa.table("t", {COLUMNS}{more}, schema="Odd schema")'),
        Raw(
            'u = sa.Table("u", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("t_id", sa.Integer), '
            'sa.Column("rate", sa.Float), sa.Column("kind", sa.String(10)), sa.Column("flag", sa.Boolean, default=True), '
            'sa.Column("since", sa.DateTime(timezone=True), onupdate=sa.func.now()), sa.Column("doc", sa.JSON), schema="s")'
        ),
        Raw('v = sa.Table("v", meta, sa.Column("id", sa.Integer, primary_key=True, comment="the key"), comment="it\'s")'),
        Raw('al = t.alias("al")'),
    ]


TOKENS = {
    "pk": ["pk_%(table_name)s", "%(table_name)s_pkey"],
    "fk": ["fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "%(table_name)s_%(column_0_N_name)s_fkey", "fk_%(column_0_key)s"],
    "uq": ["uq_%(table_name)s_%(column_0_name)s", "uq_%(table_name)s_%(column_0_N_label)s", "%(constraint_name)s_uq", "uq_%(column_0N_name)s_%(column_1_name)s"],
    "ck": ["ck_%(table_name)s_%(constraint_name)s", "ck_%(constraint_name)s", "ck_%(table_name)s"],
    "ix": ["ix_%(column_0_label)s", "ix_%(table_name)s_%(column_0_N_name)s", "%(column_0_label)s_idx"],
}  # fmt: skip


def convention(dice):
    # Without "ix", `index=True` is an AssertionError; "referred_column_0_name" looks for the other table, which is not there.
    return Mapping({key: dice.one(*forms) for key, forms in TOKENS.items() if key == "ix" or dice.chance(0.8)})


def generate(random, dialect, only):
    dice = Dice(random, dialect)
    settings = tables(dice)
    if dice.chance(0.2):
        settings.append(Assign("naming", convention(dice)))
    return Revision(settings, dice.some(lambda: any_directive(dice, only), 1, 10))


def parts(program):
    """Each statement alone, without the others."""
    return [program.with_("up", [it]) for it in program.up] if len(program.up) > 1 else []


def told(side, source, dialect):
    return sides.script(side, source, dialect)


def same(real, ours, source, dialect):
    # docs/differences.md: an insert without values; real Alembic writes a parameter for each column.
    if "DEFAULT VALUES" in ours:
        return True
    # A directive of several statements that fails: what it has written before does not matter.
    failed = error_of(real)
    return failed and failed == error_of(ours) or ordered(real) == ordered(ours)


def ordered(script):
    """The statements of a script, with those in order that real Alembic keeps in a set."""
    statements = script.split("\n\n")
    places = [place for place, it in enumerate(statements) if re.match(r"CREATE (UNIQUE )?INDEX", it)]
    for place, it in zip(places, sorted(statements[it] for it in places)):
        statements[place] = it
    return statements
