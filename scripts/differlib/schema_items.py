"""What stands in a table: columns with their defaults, constraints, indexes."""

from differlib import table_expressions
from differlib.column_types import any_type
from differlib.program import NONE, Attribute, Call, Raw, Value

ACTIONS = ["CASCADE", "SET NULL", "RESTRICT", "NO ACTION", "SET DEFAULT", "cascade", "SET NULL (a)"]
CONDITIONS = [
    "a > 0",
    "a IS NOT NULL",
    "a LIKE '%x'",
    "a <> ':b'",
    "length(a) > 5 AND (b = 1 OR c = 'it''s')",
    "a IN (1, 2)",
    "a ~ '^\\d+$'",
]
CONFLICTS = ["ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE", "ignore"]


def condition(dice):
    """A CHECK or WHERE as a text or as an expression."""
    kind = dice.weighted({"text": 5, "string": 4, "expression": 5})
    if kind == "expression":
        return table_expressions.free_condition(dice)
    text = dice.one(*CONDITIONS)
    return Value(text) if kind == "string" else Call("sa.text", text.replace("':b'", "'\\:b'") if dice.chance(0.5) else text)


def server_default(dice):
    kind = dice.weighted(
        {"string": 6, "text": 6, "function": 4, "expression": 3, "literal": 2, "sequence": 1, "generated": 1, "odd": 1}
    )
    if kind == "string":
        return Value(dice.one("0", "1", "true", "false", "now()", dice.text(), "CURRENT_TIMESTAMP", "it's", "'quoted'", "{}"))
    if kind == "text":
        return Call(
            "sa.text",
            dice.one(
                "0",
                "now()",
                "CURRENT_TIMESTAMP",
                "(a + 1)",
                "'x'",
                "'a\\:b'",
                "'{}'::jsonb",
                "true",
                "gen_random_uuid()",
                "'100%'",
                "NULL",
                "a b",
            ),
        )
    if kind == "function":
        return Raw(dice.one(*FUNCTIONS), "sa.func.now()")
    if kind == "expression":
        return table_expressions.constant(dice)
    if kind == "literal":
        return Call(dice.one("sa.literal", "op.inline_literal", "sa.literal_column"), dice.one("x", "it's", "1", "a%b"))
    if kind == "sequence":
        return Attribute(sequence(dice), "next_value()")
    if kind == "generated":
        return generated(dice)
    return dice.one(
        Value(True),
        Value(False),
        Value(None),
        Call("sa.FetchedValue"),
        Raw("sa.DefaultClause('x')"),
        Raw("sa.null()"),
        Raw("sa.true()"),
        Raw("sa.false()"),
    )


FUNCTIONS = [
    "sa.func.now()", "sa.func.current_timestamp()", "sa.func.gen_random_uuid()", "sa.func.uuid_generate_v4()", "sa.func.nextval('s')",
    "sa.func.timezone('UTC', sa.func.now())", "sa.func.nextval(sa.text(\"'s'::regclass\"))", "sa.func.coalesce(1, 2)", "sa.func.lower('It''s %')",
    "sa.func.a.b.c(1)", "sa.func.current_date()", "sa.func.localtime()", "sa.func.sysdate()", "sa.func.random()", "sa.func.user()", "sa.func.session_user()",
    "sa.func.now(type_=sa.DateTime)", "sa.func.Mixed(1.5, None, True)", "sa.func.json_build_object('a', 1)", "sa.sql.functions.now()", "sa.func.char_length('x')",
    "sa.func.array_agg(1)", "sa.func.concat('a', 'b')",
]  # fmt: skip


def sequence(dice):
    return Call(
        "sa.Sequence",
        dice.one("s", "seq", "Mixed", "with space", "t_id_seq"),
        start=dice.maybe(0.3, dice.whole),
        increment=dice.maybe(0.3, lambda: dice.whole(1, 5)),
        minvalue=dice.maybe(0.1, dice.whole),
        maxvalue=dice.maybe(0.1, lambda: 1000),
        nominvalue=dice.flag(0.1),
        nomaxvalue=dice.flag(0.1),
        cycle=dice.flag(0.15),
        cache=dice.maybe(0.1, dice.whole),
        schema=dice.maybe(0.2, dice.schema),
        data_type=dice.maybe(0.15, lambda: Raw(dice.one("sa.BigInteger()", "sa.SmallInteger", "sa.Integer"))),
        optional=dice.flag(0.1),
        metadata=dice.maybe(0.1, lambda: Raw("meta")),
    )


def generated(dice):
    """Computed and Identity."""
    if dice.chance(0.5):
        return Call("sa.Computed", table_expressions.computed(dice), persisted=dice.flag(0.6))
    return Call(
        "sa.Identity",
        always=dice.flag(0.4),
        on_null=dice.flag(0.05),
        start=dice.maybe(0.3, dice.whole),
        increment=dice.maybe(0.3, lambda: dice.whole(1, 5)),
        minvalue=dice.maybe(0.1, dice.whole),
        maxvalue=dice.maybe(0.1, lambda: 1000),
        nominvalue=dice.flag(0.1),
        nomaxvalue=dice.flag(0.1),
        cycle=dice.flag(0.2),
        cache=dice.maybe(0.1, dice.whole),
        order=dice.flag(0.05),
    )


def column(dice, name=None, may_be_key=True):
    """A column; `name` where others speak of it."""
    key = may_be_key and dice.chance(0.16)
    return Call(
        "sa.Column",
        name or dice.quoted(),
        any_type(dice),
        *column_items(dice),
        nullable=dice.maybe(0.45, lambda: dice.one(True, False, False)),
        primary_key=True if key else NONE,
        autoincrement=dice.maybe(
            0.12, lambda: dice.one(False, "auto", "ignore_fk")
        ),  # True is an error unless the type is a number
        server_default=dice.maybe(0.3, lambda: server_default(dice)),
        default=dice.maybe(0.05, lambda: dice.one(5, "x", Raw("lambda: 5"), Raw("sa.func.now()"))),
        server_onupdate=dice.maybe(0.03, lambda: Raw(dice.one("sa.func.now()", "sa.FetchedValue()"))),
        comment=dice.maybe(0.12, dice.text),
        unique=dice.flag(0.08),
        index=dice.flag(0.08),
        key=dice.maybe(0.03, lambda: "other"),
        system=dice.maybe(0.02, lambda: True),
        **column_options(dice),
    )


def column_options(dice):
    if dice.postgresql or not dice.chance(0.08):
        return {}
    return {f"sqlite_on_conflict_{dice.one('primary_key', 'not_null', 'unique')}": dice.one(*CONFLICTS)}


def column_items(dice):
    """What stands between the type of a column and its keywords."""
    kind = dice.weighted({"": 78, "foreign key": 10, "generated": 7, "sequence": 2, "check": 2, "default": 1})
    if kind == "foreign key":
        return [foreign_key(dice)]
    if kind == "generated":
        return [generated(dice)]
    if kind == "sequence":
        return [sequence(dice)]
    if kind == "check":
        return [Call("sa.CheckConstraint", condition(dice), name=dice.maybe(0.5, dice.quoted))]
    return [Raw("sa.ColumnDefault(5)")] if kind == "default" else []


def foreign_key(dice):
    target = dice.one("other.id", "other.id", "s.users.id", "Other.Id", "a b.c d", "group.user", "x.y.z.id", "per%cent.id")
    return Call("sa.ForeignKey", target, name=dice.maybe(0.4, dice.quoted), link_to_name=dice.flag(0.03), **references(dice))


def references(dice):
    """The options of foreign keys."""
    return {
        "ondelete": dice.maybe(0.4, lambda: dice.one(*ACTIONS)),
        "onupdate": dice.maybe(0.2, lambda: dice.one(*ACTIONS)),
        "match": dice.maybe(0.1, lambda: dice.one("FULL", "SIMPLE", "partial")),
        "use_alter": dice.flag(0.06),
        **deferring(dice),
        **({"postgresql_not_valid": dice.one(True, False)} if dice.chance(0.08) else {}),
    }


def deferring(dice):
    return {
        "deferrable": dice.maybe(0.15, lambda: dice.one(True, False)),
        "initially": dice.maybe(0.15, lambda: dice.one("DEFERRED", "IMMEDIATE", "deferred")),
    }


def conflict(dice):
    return {} if dice.postgresql or not dice.chance(0.1) else {"sqlite_on_conflict": dice.one(*CONFLICTS)}


def unique_options(dice):
    options = {}
    if dice.chance(0.12):
        options["postgresql_nulls_not_distinct"] = dice.one(True, False, None)
    return options


def columns_of(dice, names, most=3):
    return [dice.one(*names) for _ in range(dice.whole(1, most))]


def constraint(dice, names):
    """A constraint of a table that has the columns `names`."""
    name = dice.maybe(0.6, dice.quoted)
    kind = dice.weighted({"unique": 4, "check": 4, "foreign": 4, "exclude": 2, "index": 2})
    if kind == "unique":
        return Call(
            "sa.UniqueConstraint",
            *distinct(columns_of(dice, names)),
            name=name,
            **deferring(dice),
            **conflict(dice),
            **unique_options(dice),
        )
    if kind == "check":
        options = {"postgresql_not_valid": True} if dice.chance(0.1) else {}
        return Call("sa.CheckConstraint", condition(dice), name=name, **deferring(dice), **conflict(dice), **options)
    if kind == "foreign":
        locals_ = distinct(columns_of(dice, names))
        table = dice.one("other", "s.users", "Mixed2", "a b", "other")
        return Call("sa.ForeignKeyConstraint", locals_, [f"{table}.{it}" for it in locals_], name=name, **references(dice))
    if kind == "exclude":
        return exclude(dice, "postgresql.ExcludeConstraint", names, {"name": name})
    return Call(
        "sa.Index", dice.one(dice.quoted(), Value(None)), *distinct(columns_of(dice, names)), **index_options(dice, names)
    )


def primary_key(dice, names):
    options = deferring(dice) | conflict(dice)
    return Call("sa.PrimaryKeyConstraint", *distinct(columns_of(dice, names)), name=dice.maybe(0.6, dice.quoted), **options)


def distinct(items):
    return list(dict.fromkeys(items))


def exclude(dice, function, names, options):
    def element(name):
        what = dice.one(Value(name), Value(name), Call("sa.column", name), Call("sa.func.lower", Call("sa.column", name)))
        return (what, dice.one("=", "&&", "<>"))

    # A text as an element of op.create_exclude_constraint, or a column twice, is an error about the columns of a helper table.
    arguments = [options.pop(it) for it in ("first", "second") if it in options]
    return Call(
        function,
        *arguments,
        *(element(it) for it in distinct(columns_of(dice, names))),
        using=dice.maybe(0.5, lambda: dice.one("gist", "btree", "GIST")),
        where=dice.maybe(0.3, lambda: condition(dice)),
        ops=dice.maybe(0.2, lambda: {dice.one(*names): "text_ops"}),
        **deferring(dice),
        **options,
    )


def index_options(dice, names):
    options = {"unique": dice.flag(0.3)}
    if dice.chance(0.5):
        return options
    postgresql = {
        "using": lambda: dice.one("gin", "btree", "GIST", "hash"),
        "where": lambda: condition(dice),
        "include": lambda: columns_of(dice, names),
        "ops": lambda: {dice.one(*names): dice.one("text_pattern_ops", "gin_trgm_ops")},
        "concurrently": lambda: dice.one(True, False),
        "with": lambda: {"fillfactor": 50, "fastupdate": "off"} if dice.chance(0.4) else {"fillfactor": 70},
        "tablespace": lambda: dice.one("ts", "Mixed ts"),
        "nulls_not_distinct": lambda: dice.one(True, False),
    }
    for key, make in postgresql.items():
        if dice.chance(0.2):
            options[f"postgresql_{key}"] = make()
    if dice.chance(0.2):
        # A string is an AttributeError there.
        options["sqlite_where"] = dice.one(table_expressions.free_condition(dice), Call("sa.text", dice.one(*CONDITIONS)))
    return options
