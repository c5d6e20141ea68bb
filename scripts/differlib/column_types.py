"""Column types with random arguments."""

from differlib.program import NONE, Attribute, Call, Raw

GENERIC = [
    "Integer", "BigInteger", "SmallInteger", "String", "Text", "Unicode", "UnicodeText", "Boolean", "Date", "DateTime", "Time", "Float",
    "Double", "Numeric", "Interval", "LargeBinary", "JSON", "Uuid", "Enum", "PickleType", "INTEGER", "BIGINT", "SMALLINT", "INT", "VARCHAR",
    "NVARCHAR", "CHAR", "NCHAR", "TEXT", "CLOB", "BLOB", "BINARY", "VARBINARY", "DECIMAL", "NUMERIC", "FLOAT", "REAL", "DOUBLE",
    "DOUBLE_PRECISION", "TIMESTAMP", "DATETIME", "DATE", "TIME", "BOOLEAN", "UUID", "ARRAY",
]  # fmt: skip
POSTGRESQL = [
    "INTEGER", "BIGINT", "SMALLINT", "VARCHAR", "CHAR", "TEXT", "NUMERIC", "FLOAT", "REAL", "INET", "CIDR", "CITEXT", "UUID", "BIT", "MACADDR",
    "MACADDR8", "MONEY", "OID", "REGCLASS", "REGCONFIG", "TSQUERY", "TSVECTOR", "DOUBLE_PRECISION", "TIMESTAMP", "TIME", "DATE", "BYTEA",
    "BOOLEAN", "INTERVAL", "ARRAY", "ARRAY", "ENUM", "ENUM", "DOMAIN", "HSTORE", "INT4RANGE", "INT8RANGE", "NUMRANGE", "DATERANGE", "TSRANGE",
    "TSTZRANGE", "INT4MULTIRANGE", "TSTZMULTIRANGE", "DATEMULTIRANGE", "JSON", "JSONB", "JSONB", "JSONPATH",
]  # fmt: skip
SQLITE = ["BLOB", "BOOLEAN", "CHAR", "DATE", "DATETIME", "DECIMAL", "FLOAT", "INTEGER", "JSON", "JSONB", "NUMERIC", "SMALLINT", "TEXT", "TIME",
          "TIMESTAMP", "VARCHAR", "REAL"]  # fmt: skip
FIELDS = ["YEAR", "MONTH", "DAY TO SECOND", "day to second", "HOUR", "SECOND"]


def any_type(dice, depth=0):
    """A type, as an instance, a class, a decorated one or one with variants."""
    kind = dice.weighted({"plain": 88, "variant": 5 if depth == 0 else 0, "own": 4, "odd": 1})
    if kind == "variant":
        return variant(dice)
    if kind == "own":
        return Raw(dice.one("Decorated()", "Decorated(30)", "Owned(2)", "Picky()", "Decorated"), "sa.Integer()")
    if kind == "odd":
        return Raw(dice.one("sa.types.NullType()", "sa.types.NULLTYPE", "None"))
    return plain(dice, depth)


def plain(dice, depth=0):
    own = 0.45 if dice.postgresql else 0.15
    if dice.chance(own):
        return dialect_type(dice, "postgresql" if dice.postgresql else "sqlite", depth)
    if dice.chance(0.05):
        return dialect_type(dice, "sqlite" if dice.postgresql else "postgresql", depth)
    return called(dice, "sa", dice.one(*GENERIC), depth)


def dialect_type(dice, dialect, depth):
    return called(dice, dialect, dice.one(*(POSTGRESQL if dialect == "postgresql" else SQLITE)), depth)


def variant(dice):
    made = plain(dice)
    while "DOMAIN" in made.text():  # created even where a variant stands for it
        made = plain(dice)
    for dialect in dice.random.sample(["postgresql", "sqlite", "mysql"], dice.whole(1, 2)):
        dialects = [dialect] + (["mariadb"] if dice.chance(0.1) else [])
        made = Call(Attribute(made, "with_variant"), plain(dice, 1), *dialects)
    return made


# Families of types that take the same arguments.
TEXTUAL = {"String", "Text", "Unicode", "UnicodeText", "VARCHAR", "NVARCHAR", "CHAR", "NCHAR", "TEXT", "CLOB", "CITEXT"}
NUMERIC = {"Numeric", "DECIMAL", "NUMERIC"}
FLOATING = {"Float", "Double", "FLOAT", "REAL", "DOUBLE", "DOUBLE_PRECISION"}
ZONED = {"DateTime", "Time", "TIMESTAMP", "TIME", "DATETIME"}
BINARY = {"LargeBinary", "BLOB", "BINARY", "VARBINARY", "BYTEA"}


def called(dice, module, name, depth):
    """The type `name` of a module (`sa`, `postgresql`, `sqlite`) with arguments that it takes."""
    full = f"{module}.{name}"
    if name in TEXTUAL:
        return textual(dice, full)
    if name in NUMERIC:
        return numeric(dice, full)
    if name in FLOATING:
        return Call(full, precision=dice.maybe(0.4, lambda: dice.whole(1, 60)), asdecimal=dice.flag(0.1))
    if name in ZONED:
        precision = dice.maybe(0.5, lambda: dice.whole(0, 6)) if module == "postgresql" else NONE
        return Call(full, timezone=dice.flag(0.5), precision=precision) if module != "sqlite" else Call(full)
    if name in BINARY:
        return Call(full, length=dice.maybe(0.3, lambda: dice.whole(1, 300)))
    if name in ("Enum", "ENUM"):
        return enum(dice, full)
    if name == "ARRAY":
        return array(dice, full, depth)
    return special(dice, module, name, full)


def textual(dice, full):
    length = dice.one([], [50], [255], [0], [None])
    collation = dice.maybe(0.15, lambda: dice.one("C", "en_US", "NOCASE", "Odd name", 'q"', "per%cent", "s.c"))
    return Call(full, *length, collation=collation)


def numeric(dice, full):
    arguments = dice.one([], [10], [10, 2], [10, 0], [None, 2], [5, 5])
    return Call(full, *arguments, asdecimal=dice.flag(0.1), decimal_return_scale=dice.maybe(0.05, lambda: 3))


def array(dice, full, depth):
    inner = any_type(dice, depth + 1) if depth < 2 else Call("sa.Integer")
    return Call(
        full, inner, dimensions=dice.maybe(0.3, lambda: dice.whole(1, 3)), zero_indexes=dice.flag(0.05), as_tuple=dice.flag(0.05)
    )


def labels(dice):
    if dice.chance(0.1):
        return [Raw(dice.one("Color", "Level", "Flagged"))]
    return dice.some(
        lambda: dice.one("a", "b", "red", "it's", "x%y", "ü", "long " * 5, "", 'q"', "a:b", "back\\"),
        0 if dice.chance(0.03) else 1,
        4,
    )


def enum(dice, full):
    ours = full.startswith("sa.")
    return Call(
        full,
        *labels(dice),
        name=dice.maybe(0.85, lambda: dice.one("e", "status", "Mixed", "with space", "order", "e%", 'q"', "x" * 63, None)),
        create_type=dice.maybe(0.3, lambda: dice.one(True, False)) if not ours else NONE,
        schema=dice.maybe(0.15, dice.schema),
        inherit_schema=dice.maybe(0.1, lambda: dice.one(True, False)),
        metadata=dice.maybe(0.05, lambda: Raw("meta")),
        native_enum=dice.flag(0.2) if ours else NONE,
        create_constraint=dice.flag(0.25) if ours else NONE,
        length=dice.maybe(0.15, lambda: dice.one(40, 3, 100)) if ours else NONE,
        values_callable=dice.maybe(0.05, lambda: Raw("lambda it: [x.value for x in it]")),
        validate_strings=dice.flag(0.05),
        quote=dice.maybe(0.03, lambda: dice.one(True, False)),
    )


def special(dice, module, name, full):
    """Types with arguments of their own, or without any."""
    if name in ("Boolean", "BOOLEAN"):
        return Call(full, create_constraint=dice.flag(0.3), name=dice.maybe(0.3, dice.quoted))
    if name == "Interval":
        return Call(
            full,
            native=dice.flag(0.2),
            second_precision=dice.maybe(0.3, lambda: dice.whole(0, 6)),
            day_precision=dice.maybe(0.1, lambda: 2),
        )
    if name == "INTERVAL":
        return Call(full, precision=dice.maybe(0.4, lambda: dice.whole(0, 6)), fields=dice.maybe(0.4, lambda: dice.one(*FIELDS)))
    if name == "BIT":
        return Call(full, *dice.one([], [5], [1]), varying=dice.flag(0.4))
    if name == "JSON" and module != "sqlite" or name == "JSONB" and module == "postgresql":
        astext = dice.maybe(0.3, lambda: Raw("sa.Text()")) if module == "postgresql" else NONE
        return Call(full, none_as_null=dice.flag(0.15), astext_type=astext)
    if name in ("Uuid", "UUID"):
        native = dice.flag(0.2) if name == "Uuid" else NONE
        return Call(full, as_uuid=dice.flag(0.3), native_uuid=native)
    if name == "HSTORE":
        return Call(full, text_type=dice.maybe(0.2, lambda: Raw("sa.Text()")))
    if name == "DOMAIN":
        return domain(dice, full)
    return Call(full) if dice.chance(0.85) else Raw(full, f"{full}()")


def domain(dice, full):
    return Call(
        full,
        dice.one("dom", "Mixed", "with space"),
        dice.one(Raw("sa.Integer()"), Raw("sa.Text"), Raw("sa.Numeric(10, 2)")),
        check=dice.maybe(0.5, lambda: dice.one("VALUE > 0", Raw('sa.text("VALUE > 0")'), Raw("sa.text(\"VALUE <> 'a:b'\")"))),
        default=dice.maybe(0.3, lambda: dice.one("5", Raw('sa.text("5")'), "it's")),
        collation=dice.maybe(0.2, lambda: dice.one("C", "en_US")),
        constraint_name=dice.maybe(0.3, dice.name),
        not_null=dice.flag(),
        create_type=dice.maybe(0.3, lambda: dice.one(True, False)),
        schema=dice.maybe(0.2, dice.schema),
        metadata=dice.maybe(0.05, lambda: Raw("meta")),
    )
