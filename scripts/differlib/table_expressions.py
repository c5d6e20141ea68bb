"""Expressions that stand in a table: conditions of checks and indexes, constants for defaults, generated columns."""

from differlib.expressions import literal
from differlib.program import Attribute, Call, Operator, Raw, Value


def free_condition(dice):
    """A condition of DDL: over columns without a table, as users write CHECKs."""
    a, text = Raw('sa.column("a", sa.Integer)'), Raw('sa.column("name", sa.String)')
    return dice.one(
        Operator(a, dice.one(">", "!=", "=="), dice.one(0, -1)),
        Call(Attribute(text, "in_"), ["a", "it's", "x%"]),
        Attribute(a, dice.one("is_(None)", "isnot(None)", "is_not(None)")),
        Operator(Call("sa.func.length", text), ">", 5),
        Call("sa.and_", Operator(a, ">", 0), Call(dice.one("sa.not_", "sa.or_"), Operator(text, "==", Value(dice.text())))),
        Call(Attribute(text, "like"), Value(dice.one("%x", "a_b"))),
        Call(Call(Attribute(text, "op"), dice.one("~", "@>", "%")), Value("^x")),
        Call(Attribute(a, "between"), 1, 5),
        Operator(Raw('sa.column("active", sa.Boolean)'), "==", Raw("True")),
        Raw('sa.column("active", sa.Boolean)'),
        Operator(None, "~", Raw('sa.column("active", sa.Boolean)')),
        Operator(Call("sa.cast", text, Raw("sa.Integer")), ">", 1),
        Operator(Raw('sa.column("with space", sa.Integer)'), "<", a),
        Raw('sa.case((sa.column("a", sa.Integer) > 0, True), else_=sa.false())'),
    )  # fmt: skip


def constant(dice):
    """An expression without columns, for defaults."""
    return dice.one(
        Call("sa.cast", dice.one(Value("1"), Value(1), Call("sa.func.now")), Raw(dice.one("sa.Integer", "sa.Text()", "sa.Date"))),
        Operator(Call("sa.func.now"), "+", Raw("sa.text(\"interval '1 day'\")")),
        Call("sa.literal", literal(dice, dice.one("int", "str", "bool", "date", "time"))),
        Call("sa.type_coerce", Raw("{}"), Raw("sa.JSON")),
        Raw("sa.literal_column(\"'{}'::jsonb\")"),
        Operator(Raw("sa.literal(1)"), "+", Raw("sa.literal(2)")),
        Raw("sa.null()"), Raw("sa.true()"), Raw("sa.false()"),
        Raw("sa.select(sa.literal_column('1')).scalar_subquery()"),
        *([Raw('postgresql.array(["a", "b"])'), Raw("postgresql.array([], type_=sa.Text)"), Raw('sa.cast(postgresql.array([1]), postgresql.ARRAY(sa.Integer))')] if dice.postgresql else []),
    )  # fmt: skip


def computed(dice):
    return dice.one(
        Value("a + 1"), Value("a || '%'"), Value("a ->> 'x:y'"), Call("sa.text", "a * 2"), Call("sa.text", "a || ' \\:b'"),
        Raw('sa.func.lower(sa.column("a"))'), Operator(Raw('sa.column("a", sa.Integer)'), "*", 2), Operator(Raw('sa.column("a", sa.String)'), "+", "it's %"),
        Raw("sa.func.f('x', sa.column('a'))"), Call("sa.literal_column", "a"),
    )  # fmt: skip
