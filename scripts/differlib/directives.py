"""Every directive of `alembic.op` with random arguments."""

from differlib import schema_items, statements
from differlib.column_types import any_type, enum
from differlib.program import NONE, Attribute, Call, Raw, Value
from differlib.schema_items import column, condition, server_default


def schema(dice, share=0.15):
    return dice.maybe(share, dice.schema)


def table_name(dice):
    return dice.quoted()


def names(dice, most):
    """Different columns: the same one twice is only an error that says so."""
    return [Value(it) for it in dict.fromkeys(dice.some(dice.name, 1, most))]


def add_column(dice):
    return Call(
        "op.add_column", table_name(dice), column(dice), schema=schema(dice), if_not_exists=dice.flag(0.1), inline_references=dice.flag(0.15),
        inline_primary_key=dice.flag(0.15),
    )  # fmt: skip


def drop_column(dice):
    options = {"mssql_drop_check": True} if dice.chance(0.05) else {}
    return Call("op.drop_column", table_name(dice), dice.quoted(), schema=schema(dice), if_exists=dice.flag(0.15), **options)


def default(dice):
    return Raw("None") if dice.chance(0.2) else server_default(dice)


def alter_column(dice):
    many = dice.one(0.15, 0.35)
    has = lambda make, share=many: dice.maybe(share, make)  # noqa: E731
    type_ = has(lambda: any_type(dice))
    using = lambda: dice.one("a::integer", "a::text::e", "'%' || a", "NULL")  # noqa: E731
    return Call(
        "op.alter_column", table_name(dice), dice.quoted(),
        nullable=has(lambda: dice.one(True, False)),
        comment=has(lambda: dice.one(None, dice.text())),
        server_default=has(lambda: default(dice)),
        new_column_name=has(dice.quoted),
        type_=type_,
        existing_type=has(lambda: any_type(dice)),
        existing_server_default=has(lambda: default(dice)),
        existing_nullable=has(lambda: dice.one(True, False)),
        existing_comment=has(dice.text),
        schema=schema(dice),
        autoincrement=dice.flag(0.05),
        existing_autoincrement=dice.flag(0.03),
        postgresql_using=NONE if type_ is NONE else dice.maybe(0.4, using),
    )  # fmt: skip


def create_table(dice):
    names = [dice.name() for _ in range(dice.whole(1, 5))]
    names = [it for it in dict.fromkeys(names) if dice.chance(0.99)]
    if dice.chance(0.03):
        names = []
    # Both at once is a warning, that one replaces the other.
    own_key = names and dice.chance(0.15)
    columns = [column(dice, it, not own_key) for it in names]
    columns += [schema_items.primary_key(dice, names)] if own_key else []
    constraints = dice.some(lambda: schema_items.constraint(dice, names), 0, 2) if names else []
    return Call("op.create_table", table_name(dice), *columns, *constraints, **table_options(dice))


def table_options(dice):
    options = {
        "schema": schema(dice),
        "if_not_exists": dice.flag(0.1),
        "comment": dice.maybe(0.12, dice.text),
        "prefixes": dice.maybe(0.08, lambda: dice.one(["UNLOGGED"], ["TEMPORARY"], ["GLOBAL", "TEMP"])),
        "quote": dice.maybe(0.03, lambda: dice.one(True, False)),
        "info": dice.maybe(0.03, lambda: {"a": 1}),
    }
    postgresql = {
        "partition_by": "RANGE (a)",
        "tablespace": dice.one("ts", "Mixed ts"),
        "with": {"fillfactor": 50, "user_catalog_table": True},
        "with_oids": dice.one(True, False),
        "on_commit": dice.one("PRESERVE ROWS", "DELETE_ROWS", "DROP"),
        "inherits": dice.one("other", ("a", "Mixed")),
        "using": "heap",
        "ignore_search_path": True,
    }
    if dice.postgresql:
        options |= {f"postgresql_{key}": it for key, it in postgresql.items() if dice.chance(0.05)}
    else:
        options |= {
            f"sqlite_{key}": dice.one(True, False) for key in ("autoincrement", "with_rowid", "strict") if dice.chance(0.08)
        }
    if dice.chance(0.03):
        options[dice.one("mysql_engine", "nosuch", "oracle_compress")] = "x"
    return options


def drop_table(dice):
    return Call("op.drop_table", table_name(dice), schema=schema(dice), if_exists=dice.flag(0.2))


def rename_table(dice):
    return Call("op.rename_table", table_name(dice), dice.quoted(), schema=schema(dice))


def create_index(dice):
    columns = [it for it in {it.text(): it for it in dice.some(lambda: index_element(dice), 1, 3)}.values()]
    name = dice.one(dice.quoted(), dice.quoted(), Value(None), Raw('op.f("ix_f")'))
    if name.text() == "None":  # the name of an expression is an AssertionError
        columns = names(dice, 2)
    options = schema_items.index_options(dice, ["a", "b", "Mixed"])
    return Call("op.create_index", name, table_name(dice), columns, schema=schema(dice), if_not_exists=dice.flag(0.1), **options)


def index_element(dice):
    if dice.chance(0.7):
        return dice.quoted()
    return dice.one(
        Call("sa.text", dice.one("lower(a)", "a DESC", "(data ->> 'x:y')", "a varchar_pattern_ops", "date_trunc('day', a)", "a || '%'")),
        Call("sa.func.lower", Call("sa.column", dice.name())),
        Call("sa.desc", Raw(dice.one('"a"', 'sa.column("a")', 'sa.text("a")'))),
        Raw('sa.literal_column("lower(a)")'),
        Raw('sa.column("a").desc().nulls_last()'),
        Raw('sa.column("data", postgresql.JSONB)["k"].astext'),
        Raw('sa.func.coalesce(sa.column("a"), 0)'),
        Raw('sa.cast(sa.column("a"), sa.Text)'),
        Raw('sa.column("a", sa.Integer) + 1'),
        Raw('sa.func.f("x", sa.column("a"))'),  # a language of to_tsvector has no literal
        Raw('sa.func.lower(sa.text("a")).label("x")'),
        Raw('sa.column("a").collate("C")'),
    )  # fmt: skip


def drop_index(dice):
    options = {"postgresql_concurrently": dice.one(True, False)} if dice.chance(0.2) else {}
    return Call(
        "op.drop_index",
        dice.quoted(),
        *dice.perhaps(0.7, lambda: table_name(dice)),
        schema=schema(dice),
        if_exists=dice.flag(0.15),
        **options,
    )


def create_unique_constraint(dice):
    columns = names(dice, 3)
    name = dice.one(dice.quoted(), dice.quoted(), Value(None))
    return Call(
        "op.create_unique_constraint", name, table_name(dice), columns, schema=schema(dice), **schema_items.deferring(dice),
        **schema_items.unique_options(dice), **schema_items.conflict(dice),
    )  # fmt: skip


def create_check_constraint(dice):
    options = {"postgresql_not_valid": dice.one(True, False)} if dice.chance(0.15) else {}
    name = dice.one(dice.quoted(), dice.quoted(), Value(None))
    return Call(
        "op.create_check_constraint",
        name,
        table_name(dice),
        condition(dice),
        schema=schema(dice),
        **schema_items.deferring(dice),
        **options,
    )


def create_primary_key(dice):
    return Call(
        "op.create_primary_key", dice.one(dice.quoted(), Value(None)), table_name(dice), names(dice, 3), schema=schema(dice)
    )


def create_foreign_key(dice):
    columns = names(dice, 2)
    remote = (names(dice, 2) * 2)[: len(columns)] if len(columns) == 1 else list(reversed(columns))
    options = schema_items.references(dice)
    return Call(
        "op.create_foreign_key", dice.one(dice.quoted(), dice.quoted(), Value(None)), table_name(dice), table_name(dice), columns, remote,
        source_schema=schema(dice), referent_schema=schema(dice), **options,
    )  # fmt: skip


def create_exclude_constraint(dice):
    options = {"first": dice.quoted(), "second": table_name(dice), "schema": schema(dice)}
    return schema_items.exclude(dice, "op.create_exclude_constraint", ["a", "b", "Mixed"], options)


def drop_constraint(dice):
    kind = dice.maybe(0.7, lambda: dice.one("unique", "foreignkey", "primary", "check", None, "nosuch"))
    return Call("op.drop_constraint", dice.quoted(), table_name(dice), type_=kind, schema=schema(dice), if_exists=dice.flag(0.15))


def create_table_comment(dice):
    return Call(
        "op.create_table_comment",
        table_name(dice),
        dice.one(dice.text(), None),
        existing_comment=dice.maybe(0.3, dice.text),
        schema=schema(dice),
    )


def drop_table_comment(dice):
    return Call("op.drop_table_comment", table_name(dice), existing_comment=dice.maybe(0.3, dice.text), schema=schema(dice))


def bulk_insert(dice):
    return Call("op.bulk_insert", Raw(dice.one("t", "t", "tt")), statements.rows(dice), multiinsert=dice.flag(0.4))


def execute(dice):
    return Call("op.execute", statements.any_statement(dice))


def enum_life(dice):
    """ENUM.create and .drop on the connection of the migration."""
    made = enum(dice, dice.one("postgresql.ENUM", "sa.Enum"))
    return Call(Attribute(made, dice.one("create", "drop")), Raw("op.get_bind()"), checkfirst=dice.maybe(0.7, lambda: False))


DIRECTIVES = {
    "add_column": (add_column, 8),
    "alter_column": (alter_column, 8),
    "bulk_insert": (bulk_insert, 4),
    "create_check_constraint": (create_check_constraint, 3),
    "create_exclude_constraint": (create_exclude_constraint, 2),
    "create_foreign_key": (create_foreign_key, 3),
    "create_index": (create_index, 5),
    "create_primary_key": (create_primary_key, 1),
    "create_table": (create_table, 10),
    "create_table_comment": (create_table_comment, 1),
    "create_unique_constraint": (create_unique_constraint, 3),
    "drop_column": (drop_column, 1),
    "drop_constraint": (drop_constraint, 1),
    "drop_index": (drop_index, 1),
    "drop_table": (drop_table, 1),
    "drop_table_comment": (drop_table_comment, 1),
    "enum_life": (enum_life, 1),
    "execute": (execute, 12),
    "rename_table": (rename_table, 1),
}


def any_directive(dice, only=""):
    chosen = {name: weight for name, (_, weight) in DIRECTIVES.items() if only in name}
    return DIRECTIVES[dice.weighted(chosen)][0](dice)
