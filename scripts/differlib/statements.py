"""Statements of SQLAlchemy Core for op.execute: select, insert, update, delete, with all that may hang on them."""

from differlib import expressions, schema_items
from differlib.expressions import condition, kinds, literal, ordering, scalar
from differlib.program import Attribute, Call, Raw, Value, node

# The columns that a row may have a value for, with the kind of the value.
ROW = {
    "id": "int", "name": "str", "n": "int", "price": "num", "active": "bool", "day": "date", "at": "time", "data": "json", "uid": "uuid",
    "raw": "bytes", "color": "enum", "Mixed name": "str", "took": "delta",
}  # fmt: skip


def method(owner, name, /, *arguments, **keywords):
    return Call(Attribute(owner, name), *arguments, **keywords)


def any_statement(dice):
    kind = dice.weighted({"update": 5, "insert": 4, "delete": 3, "select": 3, "text": 3, "ddl": 2})
    return {"update": update, "insert": insert, "delete": delete, "select": select, "text": text, "ddl": ddl}[kind](dice)


def text(dice):
    sql = dice.one(
        "UPDATE t SET a = 1", "UPDATE t SET a = ':b'", "SELECT '%' , '%%', 1 % 2", "UPDATE t SET a = '\\:x'", "SELECT 1::text", "SELECT 'a\\b'",
        "INSERT INTO t VALUES ('it''s', 'ü');", "SELECT 1;\nSELECT 2;\n", "  SELECT 1  ", "\n    UPDATE t\n    SET a = 1\n    ", "SELECT '12:30:00'::time",
        "-- comment\nSELECT 1", "SELECT a[1:2]", "SELECT $$ a $$", "DO $$ BEGIN PERFORM 1; END $$", "SELECT '{\"a\":\"b\"}'::jsonb", "",
    )  # fmt: skip
    form = dice.weighted({"string": 4, "text": 4, "bound": 4, "typed": 1})
    if form == "string":
        return Value(sql)
    if form == "text":
        return Call("sa.text", sql)
    value = literal(dice, dice.one(*(it for it in ROW.values() if it not in ("json", "enum", "delta"))))
    bound = Call(
        "sa.text",
        dice.one(
            "UPDATE t SET a = :v",
            "SELECT :v, ':v', \\:v",
            "SELECT :v::text",
            "DELETE FROM t WHERE a = :v OR b = :v",
            'SELECT :v AS "x:v"',
        ),
    )
    if form == "typed":
        return method(
            bound,
            "bindparams",
            Call("sa.bindparam", "v", value, Raw(dice.one("sa.String", "sa.Integer", "sa.JSON", "sa.DateTime"))),
        )
    return method(bound, "bindparams", v=value)


def ddl(dice):
    """DDL elements that op.execute is given."""
    sequence = schema_items.sequence(dice)
    # An element that changes a table is written on SQLite too, where a directive refuses.
    changes = [
        Call(dice.one("sa.schema.AddConstraint", "sa.schema.DropConstraint"), Raw("sa.UniqueConstraint(v.c.id, name='uq')")),
        Call(dice.one("sa.schema.SetTableComment", "sa.schema.DropTableComment"), Raw("v")),
        Call(dice.one("sa.schema.SetColumnComment", "sa.schema.DropColumnComment"), Raw("v.c.id")),
        Call(dice.one("postgresql.CreateEnumType", "postgresql.DropEnumType"), Raw('postgresql.ENUM("a", name="e")')),
    ]
    return dice.one(
        Call("sa.schema.CreateSequence", sequence, if_not_exists=dice.flag()),
        Call("sa.schema.DropSequence", sequence, if_exists=dice.flag()),
        Call(dice.one("sa.schema.CreateTable", "sa.schema.DropTable"), Raw("v")),
        Call("sa.schema.CreateSchema", dice.name(), **dice.one({}, {"if_not_exists": True})),
        Call("sa.schema.DropSchema", dice.name(), **dice.one({}, {"if_exists": True}, {"cascade": True})),
        Call("sa.DDL", dice.one("ALTER TABLE t ADD x int", "SELECT '%%', :x"), **dice.one({}, {"context": {"a": "b"}})),
        Call(dice.one("sa.schema.CreateIndex", "sa.schema.DropIndex"), Raw("sa.Index('ix', v.c.id)")),
        *(changes if dice.postgresql else []),
    )  # fmt: skip


def values(dice, least=1, most=4):
    """{column: value or expression}"""
    names = dice.random.sample(list(ROW), dice.whole(least, most))
    return {name: value(dice, ROW[name]) for name in names}


def value(dice, kind):
    if dice.chance(0.1):
        return Value(None)
    return literal(dice, kind) if dice.chance(0.7) else scalar(dice, kind, 1)


def given(dice, statement):
    """`.values(…)` in one of its forms."""
    row = values(dice)
    plain = all(it.isidentifier() for it in row)
    form = dice.one("keywords", "names", "columns") if plain else "names"
    if form == "keywords":
        return method(statement, "values", **row)
    if form == "names":
        return method(statement, "values", row)
    columns = [
        Raw(f"{{{', '.join(f't.c.{key}: {it.text()}' for key, it in ((k, node(v)) for k, v in row.items()))}}}", "{t.c.n: 1}")
    ]
    return method(statement, "values", *columns)


def returning(dice, statement, share=0.25):
    if not dice.chance(share):
        return statement
    what = dice.one(
        [Raw("t.c.id")],
        [Raw("t")],
        [Raw("t.c.id"), Raw("t.c.name")],
        [Call("sa.func.lower", Raw("t.c.name"))],
        [Raw('t.c.id.label("x")')],
    )
    return method(statement, "returning", *what)


def filtered(dice, statement, share=0.85):
    while dice.chance(share):
        statement, share = method(statement, "where", condition(dice)), 0.2
    return statement


def update(dice):
    statement = dice.one(Call("sa.update", Raw("t")), Raw("t.update()"))
    if dice.chance(0.08):
        statement = method(statement, "ordered_values", (Raw("t.c.n"), 1), (Raw("t.c.name"), "x"))
    else:
        statement = given(dice, statement)
    if dice.chance(0.12):
        statement = method(statement, "where", Raw(dice.one("t.c.id == u.c.t_id", "t.c.id == al.c.id")))
    return returning(dice, with_ctes(dice, filtered(dice, statement)))


def delete(dice):
    statement = filtered(dice, dice.one(Call("sa.delete", Raw("t")), Raw("t.delete()")))
    if dice.chance(0.1) and dice.postgresql:
        statement = method(statement, "where", Raw("t.c.id == u.c.t_id"))
    return returning(dice, with_ctes(dice, statement))


def insert(dice):
    kind = dice.weighted({"plain": 5, "many": 2, "select": 3, "conflict": 5})
    start = Call("sa.insert", Raw("t"))
    if kind == "conflict":
        start = Call("postgresql.insert" if dice.postgresql else "sqlite.insert", Raw("t"))
    if kind == "select":
        query = method(Call("sa.select", scalar(dice, "int", 1), scalar(dice, "str", 1)), "where", condition(dice, 1))
        start = method(start, "from_select", dice.one(["id", "name"], [Raw("t.c.id"), Raw("t.c.name")]), query)
        return returning(dice, with_ctes(dice, start))
    if kind == "many" or dice.chance(0.15):
        names = dice.random.sample(list(ROW), dice.whole(1, 3))
        start = method(start, "values", dice.some(lambda: {name: literal(dice, ROW[name]) for name in names}, 1, 3))
    else:
        start = given(dice, start)
    return returning(dice, conflict(dice, start) if kind == "conflict" else start)


def conflict(dice, statement):
    target = dice.one(
        {"index_elements": ["id"]},
        {"index_elements": [Raw("t.c.id"), Raw("t.c.name")]},
        {"constraint": "uq_t"} if dice.postgresql else {},
    )
    if target.get("index_elements") and dice.chance(0.2):
        target = target | {"index_where": condition(dice, 1)}
    if dice.chance(0.4):
        return method(statement, "on_conflict_do_nothing", **dice.one({}, target))
    changes = dice.one(values(dice), {"name": Raw("sa.literal_column('excluded.name')")}, {"n": Raw("t.c.n + 1"), "name": "x%"})
    return method(statement, "on_conflict_do_update", **target, set_=changes, where=dice.maybe(0.3, lambda: condition(dice, 1)))


def with_ctes(dice, statement):
    """A condition that reads a CTE, now and then."""
    if not dice.chance(0.12):
        return statement
    query = method(Call("sa.select", Raw("u.c.t_id")), "where", condition(dice, 1))
    cte = method(query, "cte", *dice.one([], ["c"], ["with space"]), **dice.one({}, {}, {"recursive": True}))
    return method(statement, "where", method(Raw("t.c.id"), "in_", Call("sa.select", Attribute(cte, "c.t_id"))))


def select(dice, depth=1):
    columns = dice.some(lambda: labelled(dice), 1, 3) if dice.chance(0.8) else [Raw("t")]
    query = Call("sa.select", *columns)
    if dice.chance(0.3):
        query = joined(dice, query)
    query = filtered(dice, query, 0.6)
    query = grouped(dice, query)
    if dice.chance(0.35):
        query = method(
            query,
            "order_by",
            *dice.some(lambda: dice.one(ordering(dice), Raw('sa.text("1 DESC")'), Raw('sa.desc("x")'), Raw("t.c.name")), 1, 2),
        )
    if dice.chance(0.25):
        query = method(query, "limit", dice.one(Value(5), Raw("sa.literal(5)"), Raw("None")))
        # Alone it is `LIMIT :param_1` in a script for SQLite.
        if dice.chance(0.5):
            query = method(query, "offset", 10)
    if dice.chance(0.1):
        query = method(
            query,
            "with_for_update",
            **dice.one({}, {"nowait": True}, {"skip_locked": True, "of": Raw("t")}, {"read": True}, {"key_share": True}),
        )
    if depth and dice.chance(0.15):
        return compound(dice, query)
    return query


def labelled(dice):
    made = scalar(dice, dice.one(*kinds(dice)))
    return method(made, "label", dice.one("x", "Mixed", "with space", "%", "order")) if dice.chance(0.3) else made


def joined(dice, query):
    if dice.chance(0.3):
        source = dice.one(Raw("t.join(u, t.c.id == u.c.t_id)"), Raw("t.outerjoin(u, t.c.id == u.c.t_id, full=True)"), Raw("al"), Raw("u"), Raw("u.alias('w')"),
                          Raw('sa.select(u.c.id).subquery("sub")'), Raw("sa.func.generate_series(1, 3).alias('g')"), Raw("sa.func.json_each(t.c.data).table_valued('key', 'value')"),
                          Raw("sa.values(sa.column('p', sa.Integer), sa.column('q', sa.String), name='vals').data([(1, 'a'), (2, \"it's\")])"),
                          Raw("sa.lateral(sa.select(u.c.id).where(u.c.t_id == t.c.id))"))  # fmt: skip
        return method(query, "select_from", source)
    return method(
        method(query, "select_from", Raw("t")),
        "join",
        Raw("u"),
        Raw("t.c.id == u.c.t_id"),
        isouter=dice.flag(0.3),
        full=dice.flag(0.1),
    )


def grouped(dice, query):
    if dice.chance(0.2):
        query = method(
            query,
            "group_by",
            *dice.some(
                lambda: dice.one(
                    expressions.column(dice, "int"), Raw("sa.func.rollup(t.c.id)"), Raw('sa.text("1")'), Raw("t.c.name")
                ),
                1,
                2,
            ),
        )
        if dice.chance(0.4):
            query = method(query, "having", condition(dice, 1))
    if dice.chance(0.12):
        query = method(query, "distinct", *([Raw("t.c.id")] if dice.postgresql and dice.chance(0.5) else []))
    return query


def compound(dice, query):
    other = select(dice, 0)
    form = dice.one("union", "union_all", "intersect", "except_", "subquery", "cte", "exists")
    if form == "subquery":
        return (
            Call("sa.select", Raw("sa.func.count()"))
            if dice.chance(0.1)
            else method(Raw("sa.select(sa.func.count())"), "select_from", method(query, "subquery", *dice.one([], ["q"])))
        )
    if form == "cte":
        return method(Raw("sa.select(sa.func.count())"), "select_from", method(query, "cte", *dice.one([], ["q"])))
    if form == "exists":
        return Call("sa.select", method(query, "exists"))
    made = dice.one(Call(f"sa.{form}", query, other), method(query, form, other))
    return method(made, "order_by", Raw('sa.text("1")')) if dice.chance(0.3) else made


def rows(dice):
    """(a table, rows) for op.bulk_insert."""
    names = dice.random.sample([it for it in ROW if it != "took"], dice.whole(1, 5))
    kind = dice.one("lists", "one", "none")
    count = {"lists": dice.whole(1, 3), "one": 1, "none": 0 if dice.chance(0.2) else 2}[kind]

    def cell(name):
        if dice.chance(0.12):
            return Value(None)
        if dice.chance(0.06):
            # Other expressions are a CompileError with their address.
            return Call("op.inline_literal", "x%")
        if ROW[name] == "bool":
            return dice.one(Value(True), Value(False))
        return literal(dice, ROW[name])

    return [{name: cell(name) for name in names} for _ in range(count)]
