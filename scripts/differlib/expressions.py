"""SQL expressions: scalars of known types over the tables `t` and `u` of every program, and those of DDL."""

from differlib.program import Attribute, Call, Items, Operator, Raw, Value

# The columns of `t` (a `sa.table`) and `u` (a `sa.Table` in a schema) by their type; those below are PostgreSQL's.
COLUMNS = {
    "int": ["t.c.id", "t.c.n", "u.c.t_id", "u.c.id"],
    "num": ["t.c.price", "u.c.rate"],
    "str": ["t.c.name", 't.c["Mixed name"]', "u.c.kind"],
    "bool": ["t.c.active", "u.c.flag"],
    "date": ["t.c.day"],
    "time": ["t.c.at", "u.c.since"],
    "json": ["t.c.data", "u.c.doc"],
    "bytes": ["t.c.raw"],
    "uuid": ["t.c.uid"],
    "array": ["t.c.tags"],
    "range": ["t.c.during", "t.c.span"],
    "enum": ["t.c.color"],
    "delta": ["t.c.took"],
}
SCALARS = ["int", "num", "str", "bool", "date", "time", "json", "uuid", "enum", "bytes", "delta"]


def kinds(dice):
    return SCALARS + (["array", "range", "jsonb"] if dice.postgresql else [])


def literal(dice, kind):
    """A Python value of a kind, as text."""
    if kind == "int":
        return Raw(dice.one("0", "1", "-5", "10**12", "7"))
    if kind == "num":
        return Raw(dice.one("1.5", "-0.25", "1e10", 'Decimal("1.50")', 'Decimal("-3")', "1e-7"), "1.5")
    if kind in ("str", "enum"):
        return Value(dice.text()) if kind == "str" else Value(dice.one("red", "green"))
    if kind == "bool":
        return Raw(dice.one("True", "False"))
    if kind == "date":
        return Raw("datetime.date(2024, 2, 29)")
    if kind == "time":
        return Raw(dice.one("datetime.datetime(2024, 1, 2, 3, 4, 5)", "datetime.datetime(2024, 1, 2, 3, 4, 5, 678900)"))
    if kind in ("json", "jsonb"):
        return Raw(dice.one('{"a": [1, None, "x"]}', "[1, 2]", '"text"', "{}", '{"k%": "it\'s", "ü": 1.5}'), "{}")
    if kind == "uuid":
        return Raw('uuid.UUID("12345678-1234-5678-1234-567812345678")')
    if kind == "bytes":
        return Raw(dice.one('b"abc"', 'b"\\x00\\xff"', 'b"it\'s"'), 'b"a"')
    if kind == "delta":
        return Raw(dice.one("datetime.timedelta(days=1)", "datetime.timedelta(hours=-1, microseconds=5)"))
    if kind == "array":
        return Raw(dice.one('["a", "it\'s"]', "[]"))
    return Raw("Range(1, 5)")


def column(dice, kind):
    name = dice.one(*COLUMNS["json" if kind == "jsonb" else kind])
    return Call("sa.cast", Raw(name), Raw("postgresql.JSONB")) if kind == "jsonb" else Raw(name)


def bound(dice, kind):
    """A literal as an element of its own."""
    types = {
        "int": "sa.Integer",
        "num": "sa.Numeric(10, 2)",
        "str": "sa.String",
        "bool": "sa.Boolean",
        "date": "sa.Date",
        "time": "sa.DateTime",
        "uuid": "sa.Uuid",
    }
    value = literal(dice, kind)
    if kind == "num" or kind not in types or dice.chance(0.4):
        return Call("sa.literal", value) if kind in types and kind != "num" else column(dice, kind)
    if kind in ("int", "str") and dice.chance(0.2):
        return Call("op.inline_literal", value)
    return Call(dice.one("sa.literal", "sa.literal"), value, Raw(types[kind]))


def scalar(dice, kind, depth=2):
    """An expression of a kind."""
    if depth <= 0 or dice.chance(0.35):
        return column(dice, kind) if dice.chance(0.75) else bound(dice, kind)
    common = {
        "cast": 2,
        "case": 2,
        "coalesce": 2,
        "function": 3,
        "own": 6,
        "label": 0.3,
        "subquery": 1,
        "window": 0.7,
        "nullif": 0.5,
    }
    form = dice.weighted(common)
    inner = lambda other=kind: scalar(dice, other, depth - 1)  # noqa: E731
    if form == "cast":
        return Call(
            dice.one("sa.cast", "sa.type_coerce") if dice.chance(0.3) else "sa.cast",
            inner(dice.one("int", "str", kind)),
            Raw(type_of(dice, kind)),
        )
    if form == "case":
        return case(dice, kind, depth)
    if form == "coalesce":
        return Call(
            "sa.func.coalesce",
            inner(),
            dice.one(inner(), literal(dice, kind)) if kind not in ("json", "jsonb", "delta") else inner(),
        )
    if form == "nullif":
        return Call("sa.func.nullif", inner(), inner())
    if form == "subquery":
        return Attribute(Call(Attribute(Call("sa.select", inner()), "where"), condition(dice, depth - 1)), "scalar_subquery()")
    if form == "window":
        return window(dice, kind, depth)
    makers = OWN.get(kind)
    return makers(dice, inner, depth) if makers else column(dice, kind)


def type_of(dice, kind):
    types = {
        "int": ["sa.Integer", "sa.BigInteger()", "sa.SmallInteger"],
        "num": ["sa.Numeric(10, 2)", "sa.Float", "sa.Numeric"],
        "str": ["sa.String(20)", "sa.Text", "sa.String", "sa.Unicode()"],
        "bool": ["sa.Boolean"],
        "date": ["sa.Date"],
        "time": ["sa.DateTime", "sa.DateTime(timezone=True)", "sa.TIMESTAMP"],
        "json": ["sa.JSON"],
        "jsonb": ["postgresql.JSONB"],
        "uuid": ["sa.Uuid", "sa.UUID()"],
        "enum": ['sa.Enum("red", "green", name="color")'],
        "bytes": ["sa.LargeBinary"],
        "delta": ["sa.Interval"],
        "array": ["postgresql.ARRAY(sa.Text)", "sa.ARRAY(sa.String)"],
        "range": ["postgresql.INT4RANGE"],
    }
    return dice.one(*types[kind])


def case(dice, kind, depth):
    result = lambda: dice.one(scalar(dice, kind, depth - 1), column(dice, kind))  # noqa: E731
    otherwise = dice.maybe(0.7, result)
    if dice.chance(0.2) and kind not in ("json", "jsonb"):
        return Call("sa.case", {1: result(), 2: result()}, value=scalar(dice, "int", depth - 1), else_=otherwise)
    whens = dice.some(lambda: (condition(dice, depth - 1), result()), 1, 3)
    return Call("sa.case", *whens, else_=otherwise)


def window(dice, kind, depth):
    function = Raw(dice.one("sa.func.first_value", "sa.func.lag", "sa.func.max"))
    inner = scalar(dice, kind, depth - 1)
    frame = dice.one("", "rows", "range_", "groups")
    frames = {frame: dice.one((None, 0), (-2, 3), (0, None), (None, None), (1, 5))} if frame and dice.chance(0.4) else {}
    return Call(
        Attribute(Call(function, inner), "over"),
        partition_by=dice.maybe(0.6, lambda: dice.one(column(dice, "int"), [column(dice, "int"), column(dice, "str")])),
        order_by=dice.maybe(0.6, lambda: ordering(dice, depth - 1)),
        **frames,
    )


def ordering(dice, depth=1):
    """Something for ORDER BY."""
    inner = scalar(dice, dice.one("int", "str", "time"), depth)
    form = dice.one("plain", "desc()", "asc()", "desc().nulls_last()", "asc().nulls_first()", "desc().nullslast()")
    if form == "plain":
        return inner
    return Call("sa.desc", inner) if dice.chance(0.1) else Attribute(inner, form)


def numbers(dice, inner, depth):
    """What gives an int."""
    form = dice.one("arithmetic", "arithmetic", "length", "count", "extract", "negative", "bit", "sum", "array")
    if form == "arithmetic":
        return Operator(inner(), dice.one("+", "-", "*", "/", "//", "%"), dice.one(inner(), literal(dice, "int")))
    if form == "length":
        return Call(dice.one("sa.func.length", "sa.func.char_length"), inner("str"))
    if form == "count":
        return dice.one(
            Raw("sa.func.count()"),
            Call("sa.func.count", inner()),
            Call("sa.func.count", Attribute(inner("str"), "distinct()")),
            filtered(dice, inner, depth),
        )
    if form == "extract":
        return Call(
            "sa.extract",
            dice.one("year", "month", "epoch", "dow", "hour", "day", "milliseconds"),
            inner(dice.one("time", "date")),
        )
    if form == "negative":
        return Operator(None, "-", inner())
    if form == "bit" and dice.chance(0.7):
        shift = dice.one("bitwise_and", "bitwise_or", "bitwise_xor", "bitwise_lshift")
        return Call(Attribute(inner(), shift), inner())
    if form == "bit":
        own = Call(Attribute(inner(), "op"), dice.one("&", "|", "<<", "%%", "::"), precedence=dice.maybe(0.2, lambda: 5))
        return Call(own, inner())
    if form == "array" and dice.postgresql:
        return dice.one(
            Call("sa.func.array_length", inner("array"), 1),
            Operator(Raw("t.c.numbers"), "[]", Raw("1")),
            Call("sa.func.cardinality", inner("array")),
        )
    return Call(dice.one("sa.func.sum", "sa.func.max", "sa.func.min"), inner())


def filtered(dice, inner, depth):
    return Call(Attribute(Call("sa.func.count", inner()), "filter"), condition(dice, depth - 1))


def decimals(dice, inner, depth):
    form = dice.one("arithmetic", "round", "avg", "percentile")
    if form == "arithmetic":
        return Operator(inner(), dice.one("+", "-", "*", "/"), dice.one(inner(), inner("int"), literal(dice, "num")))
    if form == "round":
        return Call("sa.func.round", inner(), 2)
    if form == "percentile" and dice.postgresql:
        return Call(Attribute(Raw("sa.func.percentile_cont(0.5)"), "within_group"), inner())
    return Call("sa.func.avg", inner())


def strings(dice, inner, depth):
    form = dice.one("concat", "function", "replace", "substr", "collate", "json", "json", "aggregate", "op", "trim")
    if form == "concat":
        return Operator(inner(), "+", dice.one(inner(), Value(dice.text())))
    if form == "function":
        return Call(dice.one("sa.func.lower", "sa.func.upper", "sa.func.trim", "sa.func.md5"), inner())
    if form == "replace":
        return Call("sa.func.replace", inner(), dice.text(), dice.text())
    if form == "substr":
        return Call(dice.one("sa.func.substr", "sa.func.substring", "sa.func.left"), inner(), 1, dice.whole(1, 9))
    if form == "collate":
        return (
            Call(Attribute(inner(), "collate"), dice.one("C", "NOCASE", "en_US"))
            if dice.chance(0.8)
            else Call("sa.collate", inner(), "C")
        )
    if form == "json":
        return json_text(dice, inner)
    if form == "aggregate" and dice.postgresql:
        return Call(
            "sa.func.string_agg",
            inner(),
            dice.one(Value(","), Call("postgresql.aggregate_order_by", Raw("sa.literal_column(\"','\")"), Raw("t.c.id.desc()"))),
        )
    if form == "op":
        return Call(
            Call(Attribute(inner(), "op"), "||", return_type=dice.maybe(0.3, lambda: Raw("sa.Text()"))),
            dice.one(inner(), Value(dice.text())),
        )
    return Call(Attribute(inner(), "concat"), dice.one(inner(), Value(dice.text())))


def json_key(dice):
    return dice.one(Value(dice.one("a", "it's", "k%", "a:b")), Raw(dice.one("0", "-1")), Raw('("a", "b")'), Raw('("a", 0)'))


def document(dice, kind):
    """A document that has subscripts: most functions are of no type, and have none."""
    made = column(dice, kind)
    return Operator(made, "[]", json_key(dice)) if dice.chance(0.3) else made


def json_text(dice, inner):
    """The forms of a JSON element that end in a scalar."""
    taken = Operator(document(dice, "json"), "[]", json_key(dice))
    if dice.postgresql and dice.chance(0.5):
        return Attribute(Operator(document(dice, "jsonb"), "[]", json_key(dice)), "astext")
    return Attribute(taken, dice.one("as_string()", "as_string()", "as_json()"))


def booleans(dice, inner, depth):
    return condition(dice, depth)


def dates(dice, inner, depth):
    return dice.one(
        Raw("sa.func.current_date()"),
        Call("sa.func.date", inner("time")),
        Call("sa.cast", inner("time"), Raw("sa.Date")),
        Operator(inner(), "+", Raw("datetime.timedelta(days=1)")),
    )


def times(dice, inner, depth):
    forms = [
        Raw("sa.func.now()"),
        Operator(inner(), dice.one("+", "-"), Raw("datetime.timedelta(days=1)")),
        Raw("sa.func.current_timestamp()"),
        Operator(inner(), "-", inner("delta")),
    ]
    if dice.postgresql:
        forms += [
            Call("sa.func.date_trunc", "day", inner()),
            Call("sa.func.timezone", "UTC", inner()),
            Operator(inner(), "+", Raw("sa.text(\"interval '1 day'\")")),
        ]
        forms.append(Call(Attribute(inner(), "op"), "AT TIME ZONE"))
        forms[-1] = Call(forms[-1], "UTC")
    return dice.one(*forms)


def documents(dice, inner, depth):
    return dice.one(
        Operator(document(dice, "json"), "[]", json_key(dice)),
        Call("sa.type_coerce", inner("str"), Raw("sa.JSON")),
        Raw('sa.func.json_build_object("a", t.c.id, type_=sa.JSON)')
        if dice.postgresql
        else Raw('sa.func.json_object("a", t.c.id, type_=sa.JSON)'),
        Raw("sa.JSON.NULL") if dice.chance(0.05) else column(dice, "json"),
    )


def binary_documents(dice, inner, depth):
    made = document(dice, "jsonb")
    return dice.one(
        Operator(made, "[]", json_key(dice)),
        Operator(made, "-", dice.one(Value("a"), inner("str"))),
        Call(Attribute(made, "concat"), inner()),
        Call(Attribute(made, "delete_path"), ["a", "b"]),
        Call("sa.func.jsonb_set", inner(), Raw("sa.text(\"'{a}'\")"), inner()),
        Raw('sa.func.jsonb_build_object("a", 1, "b", None)'),
        Call("sa.func.to_jsonb", inner("str")),
    )


def arrays(dice, inner, depth):
    return dice.one(
        Call("postgresql.array", [inner("str"), Value("x")]),
        Call("sa.func.array_append", inner(), Value("x")),
        Call("sa.func.array_remove", inner(), Value(dice.text())),
        Call("sa.func.array_agg", inner("str")),
        Call("postgresql.array_agg", inner("str")),
        Operator(inner(), "+", inner()),
        Operator(Raw("t.c.tags"), "[]", Raw("1:2")),
        Call("sa.func.array_agg", Call("postgresql.aggregate_order_by", inner("str"), Raw("t.c.id"))),
    )


def ranges(dice, inner, depth):
    return dice.one(
        Operator(inner(), dice.one("+", "*", "-"), inner()),
        Call("sa.func.int4range", inner("int"), inner("int"), dice.one("[]", "[)")),
    )


OWN = {
    "int": numbers,
    "num": decimals,
    "str": strings,
    "bool": booleans,
    "date": dates,
    "time": times,
    "json": documents,
    "jsonb": binary_documents,
    "array": arrays,
    "range": ranges,
}


def condition(dice, depth=2):
    """An expression for WHERE."""
    form = dice.weighted({"compare": 6, "and": 2 if depth > 0 else 0, "not": 1 if depth > 0 else 0, "like": 2, "in": 2, "null": 2, "between": 1,
                          "column": 1, "exists": 1 if depth > 0 else 0, "special": 3, "text": 0.7, "tuple": 0.4, "distinct": 0.5})  # fmt: skip
    inner = lambda kind: scalar(dice, kind, depth - 1)  # noqa: E731
    if form == "compare":
        return compare(dice, inner)
    if form == "and":
        parts = dice.some(lambda: condition(dice, depth - 1), 2, 3)
        return dice.one(Call(dice.one("sa.and_", "sa.or_"), *parts), Operator(parts[0], dice.one("&", "|"), parts[1]))
    if form == "not":
        return dice.one(Call("sa.not_", condition(dice, depth - 1)), Operator(None, "~", condition(dice, depth - 1)))
    if form == "like":
        return like(dice, inner)
    if form == "in":
        return membership(dice, inner)
    if form == "null":
        return Call(
            Attribute(inner(dice.one("str", "int", "time", "json")), dice.one("is_", "is_not", "isnot")),
            Raw(dice.one("None", "None", "sa.null()")),
        )
    if form == "between":
        kind = dice.one("int", "date", "time")
        return Call(Attribute(inner(kind), "between"), literal(dice, kind), inner(kind), symmetric=dice.flag(0.1))
    if form == "column":
        return dice.one(
            column(dice, "bool"),
            Call(Attribute(column(dice, "bool"), dice.one("is_", "is_not")), Raw(dice.one("True", "False", "sa.true()"))),
        )
    if form == "exists":
        return exists(dice, depth)
    if form == "tuple":
        return Call(Attribute(Call("sa.tuple_", inner("int"), inner("str")), "in_"), [(1, "a"), (2, dice.text())])
    if form == "distinct":
        kind = dice.one("int", "str")
        return Call(
            Attribute(inner(kind), dice.one("is_distinct_from", "is_not_distinct_from")), dice.one(inner(kind), Value(None))
        )
    return special_condition(dice, inner, form)


def compare(dice, inner):
    kind = dice.one(*(it for it in kinds(dice) if it not in ("jsonb", "json", "range", "array")), "int", "str")
    right = literal(dice, kind) if dice.chance(0.6) else inner(kind)
    # A bare value on the left would be compared by Python.
    return Operator(
        inner(kind), dice.one("==", "!=", "<", ">", "<=", ">=") if kind not in ("bool",) else dice.one("==", "!="), right
    )


def like(dice, inner):
    method = dice.one(
        "like",
        "ilike",
        "not_like",
        "not_ilike",
        "startswith",
        "endswith",
        "contains",
        "istartswith",
        "icontains",
        "regexp_match",
        "match",
    )
    options = {}
    if method in ("startswith", "endswith", "contains", "istartswith", "icontains") and dice.chance(0.4):
        options["autoescape"] = dice.one(True, False)
    elif dice.chance(0.2) and method not in ("regexp_match", "match"):
        options["escape"] = dice.one("/", "\\", "%")
    if method == "regexp_match" and dice.chance(0.3):
        options["flags"] = "i"
    if method in ("startswith", "endswith", "contains", "istartswith", "icontains") and options.get("autoescape"):
        return Call(Attribute(inner("str"), method), Value(dice.one("a%", "x_y", "/", "it's")), **options)
    return Call(
        Attribute(inner("str"), method), dice.one(Value(dice.one("a%", "%b", "_", "it's", "\\")), inner("str")), **options
    )


def membership(dice, inner):
    kind = dice.one("int", "str", "uuid", "date", "enum", "time")
    values = dice.one(
        dice.some(lambda: literal(dice, kind), 0, 3),
        Call("sa.select", inner(kind)),
        Items(dice.some(lambda: literal(dice, kind), 1, 3), "()"),
    )
    return Call(Attribute(inner(kind), dice.one("in_", "in_", "not_in", "notin_")), values)


def exists(dice, depth):
    query = Call(
        Attribute(Call("sa.select", dice.one(Raw("sa.literal(1)"), Raw("u.c.id"), Raw('sa.text("1")'))), "where"),
        Raw("u.c.t_id == t.c.id"),
        condition(dice, depth - 1),
    )
    return dice.one(
        Attribute(query, "exists()"),
        Call("sa.exists", query),
        Call(Attribute(Raw("sa.exists()"), "where"), Raw("u.c.t_id == t.c.id")),
    )


def special_condition(dice, inner, form):
    if form == "text":
        return dice.one(
            Call("sa.text", dice.one("1 = 1", "t.n > 5", "name = 'a\\:b'")),
            Raw('sa.text("n = :x").bindparams(x=5)'),
            Raw("sa.literal_column('a', sa.Boolean)"),
        )
    if not dice.postgresql:
        return Operator(
            Attribute(
                Operator(document(dice, "json"), "[]", json_key(dice)),
                dice.one("as_integer()", "as_float()", "as_boolean()", "as_string()"),
            ),
            "==",
            Raw(dice.one("1", "1.5", "True", "'x'")),
        )
    return dice.one(
        Operator(
            Attribute(
                Operator(document(dice, "json"), "[]", json_key(dice)),
                dice.one("as_integer()", "as_float()", "as_boolean()", "as_string()"),
            ),
            "==",
            Raw(dice.one("1", "1.5", "True", "'x'")),
        ),
        Call(
            Attribute(document(dice, "jsonb"), dice.one("contains", "contained_by")),
            dice.one(literal(dice, "jsonb"), inner("jsonb")),
        ),
        Call(Attribute(document(dice, "jsonb"), "has_key"), dice.one(Value("a"), inner("str"))),
        Call(Attribute(document(dice, "jsonb"), dice.one("has_any", "has_all")), Call("postgresql.array", ["a", "b"])),
        Call(Attribute(document(dice, "jsonb"), dice.one("path_exists", "path_match")), "$.a ? (@ > 1)"),
        Call(
            Attribute(Raw("t.c.tags"), dice.one("contains", "contained_by", "overlap")),
            dice.one(Raw('["a"]'), inner("array"), Raw('postgresql.array(["a"])')),
        ),
        Operator(Value(dice.text()), "==", Call("sa.any_", inner("array"))),
        Call(Attribute(Raw("t.c.tags"), dice.one("any", "all")), Value("x")),
        Call(
            Attribute(
                column(dice, "range"),
                dice.one("contains", "contained_by", "overlaps", "adjacent_to", "strictly_left_of", "not_extend_right_of"),
            ),
            inner("range"),
        ),
        Call(Attribute(inner("str"), "regexp_match"), "^a.*%$"),
        Call(Attribute(Raw("t.c.words"), "match"), Value("a & b"), postgresql_regconfig=dice.maybe(0.4, lambda: "english")),
        Call(Attribute(Raw("t.c.words"), "bool_op"), "@@")
        if dice.chance(0.1)
        else Call(Call(Attribute(inner("str"), dice.one("op", "bool_op")), dice.one("~", "~*", "@@", "?")), Value("x")),
    )
