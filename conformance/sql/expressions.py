"""Expressions and statements by name; crates/sql/tests/expressions.rs builds the same ones."""
import datetime as dt
import decimal
import uuid

import sqlalchemy as sa
from sqlalchemy import and_, bindparam, case, cast, column, func, literal, literal_column, not_, null, or_, select, table, text
from sqlalchemy.dialects import postgresql as pg, sqlite

t = table("users", column("id", sa.Integer), column("name", sa.String), column("active", sa.Boolean),
          column("made", sa.DateTime), column("data", sa.JSON), column("Odd", sa.Float))
u = table("orders", column("id", sa.Integer), column("user_id", sa.Integer), column("total", sa.Numeric), schema="shop")
c = t.c
b = column("x", pg.JSONB)
a = column("tags", pg.ARRAY(sa.String))
alias = t.alias("u2")
cte = select(u.c.user_id, func.sum(u.c.total).label("sum")).group_by(u.c.user_id).cte("totals")
sub = select(u.c.user_id).where(u.c.total > 5).subquery("big")

EXPRESSIONS = {
    "eq": c.id == 5, "eq_text": c.name == "o'x%", "ne": c.id != 5, "lt": c.id < 1, "is_null": c.name == None,
    "is_not_null": c.name != None, "is_": c.name.is_(None), "is_true": c.active == True, "is_true_": c.active.is_(True),
    "is_false": c.active == False, "is_not_true": c.active.is_not(True), "distinct_from": c.name.is_distinct_from("a"),
    "and_": and_(c.id == 1, c.name == "a"), "or_in_and": and_(or_(c.id == 1, c.id == 2), c.name == "a"),
    "and_in_or": or_(and_(c.id == 1, c.id == 2), c.name == "a"), "and_flat": and_(and_(c.id == 1, c.id == 2), c.id == 3),
    "not_eq": not_(c.id == 5), "not_and": not_(and_(c.id == 1, c.id == 2)), "not_column": not_(c.active), "not_like": not_(c.name.like("a%")),
    "and_text": and_(text("a = b"), c.id == 1), "and_column": and_(c.active, c.id == 1),
    "not_in_": not_(c.id.in_([1, 2])), "not_between": not_(c.id.between(1, 2)), "not_is": not_(c.name.is_(None)), "not_function": not_(func.f(c.id)),
    "add": c.id + 1, "sub_sub": c.id - (c.id - 1), "sub_sub_left": (c.id - c.id) - 1, "mul_add": c.id * (c.id + 1), "add_mul": c.id + c.id * 2,
    "div": c.id / 2, "floordiv": c.id // 2, "mod": c.id % 2, "neg": -c.id, "concat": c.name + "x", "concat_3": c.name + "x" + c.name, "float": c.Odd * 1.5,
    "bitand": c.id.bitwise_and(3), "bitor": c.id.bitwise_or(3), "compare_sum": (c.id + 1) == 2, "eq_compare": (c.id == 1) == (c.id == 2),
    "in_": c.id.in_([1, 2]), "in_text": c.name.in_(["a", "b"]), "in_empty": c.id.in_([]), "not_in": c.id.not_in([1, 2]), "not_in_empty": c.name.not_in([]),
    "in_select": c.id.in_(select(u.c.user_id)), "not_in_select": c.id.not_in(select(u.c.user_id)), "in_columns": c.id.in_([c.id, literal_column("7")]),
    "between": c.id.between(1, 5), "like": c.name.like("a%"), "like_escape": c.name.like("a/%", escape="/"), "ilike": c.name.ilike("A%"), "not_ilike": c.name.not_ilike("A%"),
    "contains": c.name.contains("a"), "startswith": c.name.startswith("a"), "endswith": c.name.endswith("a"), "contains_auto": c.name.contains("a%", autoescape=True),
    "not_contains": not_(c.name.contains("a")),
    "case": case((c.id == 1, "one"), (c.id == 2, "two"), else_="many"), "case_value": case({1: "one"}, value=c.id), "case_column": case((c.active, c.id), else_=0),
    "cast": cast(c.id, sa.String(5)), "cast_value": cast("5", sa.Integer), "cast_null": cast(null(), sa.Text()), "cast_json": cast("{}", pg.JSONB),
    "type_coerce": sa.type_coerce(c.name, sa.Integer) == 5, "label": c.id.label("Other"), "null": null(), "true": sa.true(), "false": sa.false(), "eq_null": c.id == null(),
    "func_now": func.now(), "func_count": func.count(), "func_count_col": func.count(c.id), "func_lower": func.lower(c.name) == "a",
    "func_coalesce": func.coalesce(c.id + 1, 0), "func_current_timestamp": func.current_timestamp(), "func_schema": func.pg_catalog.set_config("a", "b", False),
    "func_upper_case": func.FooBar(c.id), "func_no_args": func.gen_random_uuid(), "func_current_date": func.current_date(), "func_random": func.random(), "func_concat": func.concat(c.name, "x"),
    "func_char_length": func.char_length(c.name), "func_nested": func.f(and_(c.id == 1, c.id == 2)), "func_max": func.max(c.id), "func_localtimestamp": func.localtimestamp(), "func_user": func.current_user(), "func_sysdate": func.sysdate(), "func_substr": func.substr(c.name, 1, 2), "func_distinct": func.count(sa.distinct(c.id)),
    "func_filter": func.count(c.id).filter(c.id > 5), "func_reserved": func.user(c.id), "func_string_agg": func.string_agg(c.name, ", "), "func_group_concat": func.aggregate_strings(c.name, ", "), "func_array_agg": func.array_agg(c.id),
    "collate": c.name.collate("C"), "asc": c.id.asc(), "desc": c.id.desc(), "desc_nulls": c.id.desc().nulls_last(), "desc_sum": (c.id + 1).desc(),
    "extract": sa.extract("year", c.made), "over": func.row_number().over(partition_by=c.name, order_by=c.id.desc()), "over_empty": func.sum(c.id).over(),
    "tuple_in": sa.tuple_(c.id, c.name).in_([(1, "a"), (2, "b")]), "op": c.id.op("->>")("x"), "op_nested": (c.name.op("->>")("x")).op("=")("y"), "op_sum": c.name.op("@>")(c.id + 1), "op_and": and_(c.name.op("@>")("x"), c.id == 1),
    "jsonb_get": b["k"], "jsonb_get_text": b["k"].astext == "v", "jsonb_index": b[0], "jsonb_path": b[("a", "b")], "jsonb_contains": b.contains({"a": 1}), "jsonb_has": b.has_key("k"),
    "json_get": c.data["k"], "json_as_string": c.data["k"].as_string() == "v", "array_any": literal("a") == sa.any_(a), "array_contains": a.contains(["a"]), "array": pg.array([1, 2]), "array_text": pg.array(["a", "b"]), "array_index": a[1],
    "exists": sa.exists(select(u.c.id).where(u.c.user_id == c.id)), "not_exists": ~sa.exists(select(u.c.id).where(u.c.user_id == c.id)), "scalar": select(func.max(u.c.id)).scalar_subquery() == c.id,
    "text": text("a = 'x%y'"), "text_bind": text("a = :v").bindparams(v=5), "text_bind_text": text("a = :v AND b = :w").bindparams(v="it's", w=None), "text_cast": text("a::text = :v").bindparams(v="x"), "text_escape": text(r"a = '\:b' AND c = 'x:y' AND d=:d").bindparams(d=1), "text_unbound": text("a = :v"),
    "text_time": text("a = '12:30:45'"), "text_date_bind": text("a = :v").bindparams(v=dt.datetime(2020, 1, 2, 3, 4, 5)), "text_typed_bind": text("a = :v").bindparams(bindparam("v", uuid.UUID(int=7), sa.Uuid())),
    "literal_column": literal_column("a + 'x%'"), "bindparam": c.id == bindparam("p", 5), "bindparam_unset": c.id == bindparam("p"), "literal": literal("x"), "literal_int": literal(5),
    "date": c.made > dt.datetime(2020, 1, 2, 3, 4, 5), "date_only": c.made > dt.date(2020, 1, 2), "text_col_int": c.name == 5, "int_col_text": c.id == "5", "int_col_decimal": c.id == decimal.Decimal("1.5"), "bool_col_int": c.active == 1,
    "quoted": c.Odd == 1.0, "reserved": column("order") == 1, "percent": column("a%b") == 1, "regexp": c.name.regexp_match("^a"), "match": c.name.match("a"), "column_date": cast(c.made, sa.Date),
    "grouping_in_op": (and_(c.id == 1, c.id == 2)).op("XX")(c.active), "add_interval": c.made + func.make_interval(5), "nullif": func.nullif(c.name, ""), "uuid": column("k", sa.Uuid) == uuid.UUID(int=9), "enum": column("k", sa.Enum("a", "b", name="kind")) == "a",
}

STATEMENTS = {
    "select": select(t), "select_where": select(c.id, c.name).where(c.id == 1).where(c.name == "a"), "select_text": select(text("1")), "select_literal": select(literal(1)), "select_func": select(func.count()).select_from(t),
    "select_func_col": select(func.max(c.id)), "select_two_funcs": select(func.max(c.id), func.max(c.Odd)), "select_label": select(c.id.label("x"), (c.id + 1).label("y")), "select_expr": select(c.id + 1, c.name == "a"),
    "select_distinct": select(c.name).distinct(), "select_distinct_on": select(c.name).distinct(c.id), "select_order": select(c.id).order_by(c.name.desc(), c.id), "select_order_label": select(c.id.label("x")).order_by("x"), "select_order_text": select(c.id).order_by(text("1")),
    "select_limit": select(c.id).limit(5), "select_offset": select(c.id).offset(5), "select_limit_offset": select(c.id).limit(5).offset(2), "select_group": select(c.name, func.count(c.id)).group_by(c.name).having(func.count(c.id) > 1).order_by(c.name),
    "select_join": select(c.id, u.c.total).select_from(t.join(u, c.id == u.c.user_id)), "select_left": select(c.id).select_from(t.outerjoin(u, and_(c.id == u.c.user_id, u.c.total > 1))), "select_two": select(c.id, u.c.id).where(c.id == u.c.user_id), "select_alias": select(alias.c.id).where(alias.c.name == "a"), "select_anon_alias": select(t.alias().c.id),
    "select_sub": select(sub.c.user_id), "select_anon_sub": select(select(c.id).subquery().c.id), "select_cte": select(cte.c.user_id, cte.c.sum).where(cte.c.sum > 5), "select_scalar": select(c.id, select(func.max(u.c.id)).where(u.c.user_id == c.id).scalar_subquery().label("m")), "select_exists": select(c.id).where(sa.exists().where(u.c.user_id == c.id)),
    "select_for_update": select(c.id).with_for_update(), "select_for_update_skip": select(c.id).with_for_update(skip_locked=True), "select_true": select(c.id).where(c.active), "select_not": select(c.id).where(~c.active), "select_or": select(c.id).where(or_(c.id == 1, c.id == 2)), "select_or_and": select(c.id).where(or_(c.id == 1, c.id == 2), c.name == "a"), "select_cast": select(cast(c.id, sa.String)), "select_star": select(text("*")).select_from(t), "select_case": select(case((c.id == 1, 2))), "select_from_text": select(text("a")).select_from(text("b")), "select_columns_bare": select(column("a"), column("b")).select_from(table("z")),
    "select_true_const": select(c.id).where(sa.true()), "select_false": select(c.id).where(sa.false()), "select_in_sub": select(c.id).where(c.id.in_(select(u.c.user_id).where(u.c.id == c.id))), "select_prefix": select(c.id).prefix_with("ALL"),
    "union": sa.union(select(c.id), select(u.c.id)), "union_all_order": sa.union_all(select(c.id), select(u.c.id)).order_by("id").limit(1), "except": sa.except_(select(c.id), select(u.c.id)), "union_sub": select(sa.union(select(c.id), select(u.c.id)).subquery().c.id),
    "insert": t.insert().values(id=1, name="a"), "insert_order": t.insert().values(name="a", id=1), "insert_many": t.insert().values([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]), "insert_null": t.insert().values(id=1, name=None), "insert_func": t.insert().values(id=select(func.max(c.id)).scalar_subquery(), made=func.now()), "insert_select": t.insert().from_select(["id", "name"], select(u.c.id, literal("x"))), "insert_defaults": t.insert().values({}), "insert_returning": t.insert().values(id=1).returning(c.id), "insert_bool": t.insert().values(active=True, Odd=1.5, made=dt.datetime(2020, 1, 2)), "insert_inline": t.insert().inline().values(id=1), "insert_expr": t.insert().values(id=literal(1) + 1), "insert_schema": u.insert().values(id=1), "insert_or_ignore": t.insert().prefix_with("OR IGNORE").values(id=1),
    "pg_conflict_nothing": pg.insert(t).values(id=1).on_conflict_do_nothing(), "pg_conflict_index": pg.insert(t).values(id=1).on_conflict_do_nothing(index_elements=["id"]), "pg_conflict_update": pg.insert(t).values(id=1, name="a").on_conflict_do_update(index_elements=["id"], set_={"name": "b"}), "pg_conflict_excluded": (lambda s: s.on_conflict_do_update(constraint="users_pkey", set_={"name": s.excluded.name}, where=c.id > 5))(pg.insert(t).values(id=1, name="a")), "sqlite_conflict": (lambda s: s.on_conflict_do_update(index_elements=["id"], set_={"name": s.excluded.name}))(sqlite.insert(t).values(id=1, name="a")),
    "update": t.update().values(name="a"), "update_where": t.update().where(c.id == 1).values(name="a", active=False), "update_expr": t.update().values(id=c.id + 1), "update_sub": t.update().values(name=select(func.max(u.c.id)).where(u.c.user_id == c.id).scalar_subquery()), "update_null": t.update().values(name=None), "update_func": t.update().values(made=func.now(), name=func.lower(c.name)), "update_from": t.update().where(c.id == u.c.user_id).values(name="x"), "update_case": t.update().values(name=case((c.id == 1, "a"), else_="b")), "update_returning": t.update().values(name="x").returning(c.id), "update_schema": u.update().where(u.c.id == 1).values(total=5), "update_text": t.update().values(name=text("upper(name)")).where(text("id = 5")), "update_json": t.update().values(data=null()), "update_in_sub": t.update().where(c.id.in_(select(u.c.user_id))).values(name="x"), "update_literal": t.update().where(c.name == literal("x")).values(name=literal_column("'y'")), "update_other_sub": t.update().values(id=select(c.id).where(c.name == "a").scalar_subquery()),
    "delete": t.delete(), "delete_where": t.delete().where(c.id == 1), "delete_in": t.delete().where(c.id.in_([1, 2])), "delete_returning": t.delete().where(c.id == 1).returning(c.id), "delete_not_in": t.delete().where(c.id.not_in(select(u.c.user_id))), "delete_using": t.delete().where(c.id == u.c.user_id), "delete_alias_exists": t.delete().where(sa.exists(select(alias.c.id).where(alias.c.id < c.id))), "text": text("UPDATE x SET y='%'"), "insert_cte": u.insert().from_select(["user_id", "total"], select(cte)),
}
