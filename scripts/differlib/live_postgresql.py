"""Random schemas of PostgreSQL and random revisions over them: changes, reflection, and rows there and back."""

import contextlib
import os

import psycopg

from . import live_batch
from .live_words import COLUMNS, NAMES, ODD_COLUMNS, ODD_NAMES, Column, Maker, Table
from .tree import Block, call, listed, suite

# Type, literals for rows, defaults, what it may be changed to with USING.
TYPES = {
    "integer": (["1", "-7", "2147483647"], ["0", "(1 + 1)", "-5", "abs(-3)"]),
    "bigint": (["9223372036854775807", "5"], ["0"]),
    "smallint": (["3"], ["'7'"]),
    "numeric(10,2)": (["1.50", "-0.01", "'NaN'"], ["1.5"]),
    "numeric": (["1e20", "0.000000001", "12"], ["0"]),
    "real": (["1.5", "'Infinity'"], ["0.1"]),
    "double precision": (["3.14159", "'-Infinity'", "1e300"], ["'NaN'"]),
    "boolean": (["true", "false"], ["true", "false", "(1 > 0)"]),
    "varchar(20)": (["'a'", "'é☃'", "''", "'it''s'"], ["'x'", "'it''s'", "''", "'a:b'", "'100%'", "E'back\\\\slash'"]),
    "varchar": (["'long'"], ["upper('x')", "'x' || 'y'"]),
    "char(3)": (["'ab'"], ["'z'"]),
    "text": (["E'line\\nbreak'", "'%'", "'a:b'"], ["''", "'x'::text", "current_user", "md5('x')"]),
    "bytea": (["'\\x00ff'"], ["'\\x01'"]),
    "date": (["'2024-02-29'", "'0001-01-01'"], ["CURRENT_DATE", "'2020-01-01'"]),
    "timestamp": (["'2024-01-02 03:04:05.000006'", "'1999-12-31'"], ["now()", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "(now() at time zone 'utc')"]),
    "timestamptz": (["'2024-01-02 03:04:05+02'"], ["now()", "clock_timestamp()"]),
    "timestamp(3)": (["'2024-01-02 03:04:05.1234'"], ["now()"]),
    "timestamp(0) with time zone": (["'2024-01-02 03:04:05+02'"], ["CURRENT_TIMESTAMP(0)"]),
    "time": (["'03:04:05.5'"], ["'00:00'"]),
    "time(2) with time zone": (["'03:04:05+01'"], ["CURRENT_TIME"]),
    "interval": (["'1 day 02:03:04'", "'-3 days'", "'2 mons'"], ["'1 day'"]),
    "interval day to second(2)": (["'1 day 00:00:01'"], []),
    "uuid": (["'12345678-1234-5678-1234-567812345678'"], ["gen_random_uuid()"]),
    "json": (["'{\"b\": 1, \"a\": [null, 1.50]}'", "'null'", "'\"x\"'"], ["'{}'"]),
    "jsonb": (["'{\"b\": 1, \"a\": [null, 1.50]}'", "'3'"], ["'{}'::jsonb", "jsonb_build_object('a', 1)"]),
    "inet": (["'10.0.0.1/8'", "'::1'"], ["'127.0.0.1'"]),
    "cidr": (["'10.0.0.0/8'"], []),
    "macaddr": (["'08:00:2b:01:02:03'"], []),
    "bit(3)": (["B'101'"], ["B'000'"]),
    "bit varying(5)": (["B'1'"], []),
    "bit varying": (["B'1010'"], []),
    "money": (["'12.34'"], []),
    "oid": (["5"], []),
    "tsvector": (["'a b'"], ["''"]),
    "tsquery": (["'a & b'"], []),
    "int4range": (["'[1,5)'", "'empty'", "'(,3]'"], ["'[0,1)'"]),
    "numrange": (["'[1.5,2]'"], []),
    "daterange": (["'[2024-01-01,2024-02-01)'"], []),
    "tstzrange": (["'[2024-01-01,)'"], []),
    "int4multirange": (["'{[1,3),[5,6)}'"], []),
    "integer[]": (["'{1,NULL,3}'", "'{}'", "'{{1,2},{3,4}}'"], ["'{}'", "ARRAY[1,2]", "'{}'::integer[]"]),
    "text[]": (["ARRAY['a','b,c',NULL,'\"']"], ["'{}'", "ARRAY[]::text[]"]),
    "varchar(5)[]": (["'{a,b}'"], []),
    "timestamptz[]": (["ARRAY['2024-01-02 03:04:05+02'::timestamptz]"], []),
    "numeric(5,1)[]": (["'{1.5,2}'"], []),
    "mood": (["'sad'", "'ok'"], ["'ok'", "'sad'::mood"]),
    "mood[]": (["'{sad,ok}'"], ["'{}'"]),
    "\"Odd Enum\"": (["'it''s'", "'a,b'"], ["'a,b'"]),
    "other.state": (["'on'"], ["'on'"]),
    "email": (["'a@b'"], []),
    "positive": (["3"], ["1"]),
    "point": (["'(1,2)'"], []),
    "xml": (["'<a/>'"], []),
    "name": (["'n'"], []),
    "\"char\"": (["'c'"], []),
    "regclass": (["'pg_class'"], []),
    "tid": (["'(0,1)'"], []),
}
PRELUDE = [
    "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
    "CREATE TYPE \"Odd Enum\" AS ENUM ('it''s', 'a,b', 'ü')",
    "CREATE TYPE other.state AS ENUM ('on', 'off')",
    "CREATE DOMAIN email AS varchar(50) CHECK (VALUE LIKE '%@%')",
    "CREATE DOMAIN positive AS integer DEFAULT 1 NOT NULL CONSTRAINT is_positive CHECK (VALUE > 0)",
]
CHECKS = ["{} IS NOT NULL", "length({}::text) < 1000", "{}::text <> ')'", "{}::text NOT IN ('q', 'it''s')", "{}::text ~ '.*' OR {} IS NULL", "num_nonnulls({}) >= 0", "{}::text NOT LIKE '%:x%'", "true", "({} IS NULL) = ({} IS NULL)"]
ACTIONS = [" ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE", " ON DELETE RESTRICT ON UPDATE SET NULL", " ON DELETE SET DEFAULT", " MATCH FULL", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED", " NOT VALID", " ON DELETE NO ACTION"]


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


class Schema:
    def __init__(self, maker):
        self.maker, self.tables, self.statements = maker, [], list(PRELUDE)
        self.table_names = set()

    def build(self):
        for _ in range(self.maker.pick([1, 1, 2, 2, 3])):
            self.table()
        for table in self.tables:
            self.more(table)
            self.rows(table)

    def table(self):
        maker = self.maker
        table = Table(maker.name(NAMES, ODD_NAMES, self.table_names))
        table.schema = "other" if maker.chance(0.1) else None
        used, clauses = set(), []
        key = maker.pick(["serial", "bigserial", "integer", "identity", "uuid", "none", "composite"])
        if key != "none":
            name = maker.name(["id", "id", "key"], ["Id", "my id"], used)
            type_ = {"identity": "integer", "composite": "integer"}.get(key, key)
            table.columns.append(Column(name, type_, True))
            more = {"identity": maker.pick([" GENERATED ALWAYS AS IDENTITY", " GENERATED BY DEFAULT AS IDENTITY", " GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2)", " GENERATED BY DEFAULT AS IDENTITY (MINVALUE 3 MAXVALUE 500 CYCLE CACHE 4)"]), "uuid": maker.pick(["", " DEFAULT gen_random_uuid()"])}
            clauses.append(f"{quoted(name)} {type_}{more.get(key, '')}")
        for _ in range(maker.rng.randint(1, 6)):
            column = Column(maker.name(COLUMNS, ODD_COLUMNS, used), maker.pick(list(TYPES)))
            clauses.append(self.column(table, column))
            table.columns.append(column)
        self.tables.append(table)
        clauses += self.constraints(table, key)
        kind = maker.pick(["", "", "", "", "", "", " UNLOGGED"])
        self.statements.append(Block(f"CREATE{kind} TABLE {self.full(table)} (", clauses, ")", keep=1))

    def full(self, table):
        return (f"{table.schema}." if table.schema else "") + quoted(table.name)

    def column(self, table, column):
        maker, parts = self.maker, []
        text = column.type in ("text", "varchar(20)", "varchar")
        earlier = [it for it in table.columns if not it.generated]
        if text and maker.chance(0.1):
            parts.append(maker.pick(['COLLATE "C"', 'COLLATE "POSIX"', 'COLLATE "und-x-icu"']))
        if column.type in ("text", "integer") and maker.chance(0.1) and earlier:
            other = quoted(maker.pick(earlier).name)
            expression = f"num_nulls({other})" if column.type == "integer" else f"CASE WHEN {other} IS NULL THEN 'a,(b' END"
            column.generated = True
            parts.append(f"GENERATED ALWAYS AS ({expression}) STORED")
        elif maker.chance(0.35) and TYPES[column.type][1]:
            parts.append("DEFAULT " + maker.pick(TYPES[column.type][1]))
        if maker.chance(0.3):
            parts.append("NOT NULL")
        if maker.chance(0.08):
            parts.append(self.named(table, "unique", 0.3) + "UNIQUE")
        if maker.chance(0.08):
            parts.append(self.named(table, "check", 0.4) + f"CHECK ({self.check([column])})")
        return Block(f"{quoted(column.name)} {column.type} ", parts, "", separator=" ")

    def named(self, table, kind, probability):
        if not self.maker.chance(probability):
            return ""
        name = self.maker.thing({"unique": "uq", "check": "ck", "foreignkey": "fk", "primary": "pk"}[kind])
        table.named[kind].append(name)
        return f"CONSTRAINT {quoted(name)} "

    def check(self, columns):
        return self.maker.pick(CHECKS).replace("{}", quoted(self.maker.pick(columns).name))

    def constraints(self, table, key):
        maker, clauses = self.maker, []
        if key != "none":
            chosen = table.columns[:2] if key == "composite" else table.columns[:1]
            words = maker.pick(["", "", "", "", " DEFERRABLE", " INCLUDE (" + quoted(table.columns[-1].name) + ")"])
            clauses.append(f"{self.named(table, 'primary', 0.3)}PRIMARY KEY ({', '.join(quoted(it.name) for it in chosen)}){words}")
        for _ in range(maker.pick([0, 0, 1, 2])):
            chosen = ", ".join(quoted(it.name) for it in maker.some(table.columns, 1, 3))
            words = maker.pick(["", "", "", " DEFERRABLE INITIALLY DEFERRED", " INCLUDE (" + quoted(table.columns[-1].name) + ")"])
            nulls = maker.pick(["", "", "", "", " NULLS NOT DISTINCT"])
            clauses.append(f"{self.named(table, 'unique', 0.6)}UNIQUE{nulls} ({chosen}){words}")
        for _ in range(maker.pick([0, 0, 1, 2])):
            words = maker.pick(["", "", "", " NO INHERIT"])
            clauses.append(f"{self.named(table, 'check', 0.6)}CHECK ({self.check(table.columns)}){words}")
        return clauses

    def more(self, table):
        """What stands beside a table: foreign keys, indexes, comments, views."""
        maker, full = self.maker, self.full(table)
        for _ in range(maker.pick([0, 0, 1, 1, 2])):
            target = maker.pick(self.tables)
            keys = [it for it in target.columns if it.key]
            if not keys:
                continue
            type_ = {"serial": "integer", "bigserial": "bigint"}.get(keys[0].type, keys[0].type)
            local = [it for it in table.columns if {"serial": "integer", "bigserial": "bigint"}.get(it.type, it.type) == type_]
            if local:
                words = "".join(maker.some(ACTIONS, 0, 2))
                self.statements.append(f"ALTER TABLE {full} ADD {self.named(table, 'foreignkey', 0.5)}FOREIGN KEY ({quoted(maker.pick(local).name)}) REFERENCES {self.full(target)}{words}")
        for _ in range(maker.pick([0, 0, 1, 1, 2])):
            name = maker.thing("ix")
            table.named["index"].append(name)
            elements = []
            for column in maker.some(table.columns, 1, 3):
                text = quoted(column.name)
                if maker.chance(0.2):
                    text = maker.pick(["lower({}::text)", "({}::text || ',')", "coalesce({}::text, 'x)')", "(({} IS NULL))"]).format(text)
                elif column.type in ("text", "varchar") and maker.chance(0.3):
                    text += maker.pick([" text_pattern_ops", ' COLLATE "C"'])
                elements.append(text + maker.pick(["", "", "", "", " DESC", " NULLS FIRST", " DESC NULLS LAST", " ASC"]))
            unique = maker.pick(["", "", "", "UNIQUE "])
            using = maker.pick(["", "", "", "", " USING hash", " USING gin", " USING brin", " USING gist"])
            tail = maker.pick(["", "", "", f" INCLUDE ({quoted(table.columns[0].name)})"]) + maker.pick(["", "", "", " NULLS NOT DISTINCT"] if unique else [""]) + maker.pick(["", "", "", " WITH (fillfactor = 50)"]) + maker.pick(["", "", "", f" WHERE {self.check(table.columns)}"])
            self.statements.append(Block(f"CREATE {unique}INDEX {quoted(name)} ON {full}{using} (", elements, f"){tail}", keep=1))
        column = quoted(maker.pick(table.columns).name)
        others = [f"COMMENT ON TABLE {full} IS 'it''s a table'", f"COMMENT ON COLUMN {full}.{column} IS 'a % comment'", f"CREATE VIEW v{len(self.statements)} AS SELECT {column} AS x FROM {full}", f"CREATE MATERIALIZED VIEW m{len(self.statements)} AS SELECT {column} AS x FROM {full}"]
        self.statements += [it for it in others if maker.chance(0.12)]

    def rows(self, table):
        maker = self.maker
        chosen = [it for it in table.columns if not it.generated and not it.key]
        for _ in range(maker.pick([0, 1, 2])):
            row = [maker.pick([*TYPES[it.type][0], *TYPES[it.type][0], "NULL"]) for it in chosen]
            if chosen:
                names = ", ".join(quoted(it.name) for it in chosen)
                self.statements.append(f"INSERT INTO {self.full(table)} ({names}) VALUES ({', '.join(row)})")


NEW_TYPES = ["sa.Integer()", "sa.BigInteger()", "sa.String(40)", "sa.String()", "sa.Text()", "sa.Numeric(12, 4)", "sa.Boolean()", "sa.DateTime()", "sa.DateTime(timezone=True)", "sa.Date()", "sa.Time()", "sa.JSON()", "postgresql.JSONB()", "sa.LargeBinary()", "sa.Uuid()", "postgresql.UUID()", "sa.Double()", "sa.Interval()", "postgresql.ARRAY(sa.Integer())", "sa.ARRAY(sa.Text())", "postgresql.INET()", "sa.Enum('a', 'b', name='letters')", "postgresql.ENUM('sad', 'ok', 'happy', name='mood', create_type=False)", "sa.Enum('x', 'y', name='check_enum', native_enum=False, create_constraint=True)", "sa.Boolean(create_constraint=True, name='ck_b')", "postgresql.TSVECTOR()", "postgresql.INT4RANGE()", "sa.TIMESTAMP(timezone=True)", "sa.CHAR(4)", "sa.SmallInteger()", "sa.Float()", "sa.Float(24)", "sa.REAL()", "sa.String(7, collation='C')", "postgresql.TIMESTAMP(precision=2)", "postgresql.BIT(3)", "postgresql.CITEXT()"]
DEFAULTS = ["'0'", "'x'", "sa.text('0')", "sa.text(\"'q'\")", "sa.func.now()", "sa.text('NULL')", "sa.false()", "\"it's\"", "sa.text(\"'{}'\")", "sa.text('gen_random_uuid()')", "''", "sa.text('CURRENT_TIMESTAMP')"]
LOOKS = ["get_columns", "get_indexes", "get_foreign_keys", "get_unique_constraints", "get_check_constraints", "get_pk_constraint", "get_table_options", "get_table_comment", "has_table"]


class Change:
    """One directive on a table."""

    def __init__(self, maker, tables):
        self.maker, self.tables = maker, tables
        self.table = maker.pick(tables)

    def schema(self):
        return {"schema": repr(self.table.schema)} if self.table.schema else {}

    def column(self):
        return repr(self.maker.pick(self.table.columns).name)

    def columns(self, least=1, most=2):
        return listed(repr(it.name) for it in self.maker.some(self.table.columns, least, most))

    def options(self):
        maker, options = self.maker, []
        if maker.chance(0.3):
            options.append(f"nullable={maker.pick(['True', 'False'])}")
        if maker.chance(0.35):
            options.append(f"server_default={maker.pick(DEFAULTS)}")
        for text, probability in (("unique=True", 0.06), ("index=True", 0.06), ("comment='a comment'", 0.06)):
            if maker.chance(probability):
                options.append(text)
        return options

    def new_column(self):
        maker = self.maker
        name = maker.name(COLUMNS, ODD_COLUMNS, {it.name.lower() for it in self.table.columns})
        extra = maker.pick([self.options(), self.options(), self.options(), ["sa.Computed('1 + 1', persisted=True)"], ["sa.Identity(always=True)"]])
        type_ = "sa.Integer()" if extra and extra[0].startswith("sa.") else maker.pick(NEW_TYPES)
        self.table.columns.append(Column(name, "integer"))
        return Block("sa.Column(", [repr(name), type_, *extra], ")", keep=1)

    def add_column(self):
        return call("op.add_column", repr(self.table.name), self.new_column(), keep=2, **self.schema())

    def alter_column(self):
        maker, keywords = self.maker, self.schema()
        column = maker.pick(self.table.columns)
        if maker.chance(0.4):
            keywords["type_"] = maker.pick(NEW_TYPES)
            if maker.chance(0.8):
                keywords["postgresql_using"] = repr(f"NULL::{maker.pick(['text', 'integer', 'mood', 'jsonb', 'timestamp'])}" if maker.chance(0.2) else quoted(column.name) + maker.pick(["::text", "::integer", "::text::jsonb", "::text::mood", "::text::varchar(40)", "::text::timestamp"]))
        for name, values, probability in (("nullable", ["True", "False"], 0.3), ("server_default", [*DEFAULTS, "None", "None", "None"], 0.4), ("comment", ["'c'", "None"], 0.1), ("existing_comment", ["'c'"], 0.05), ("existing_type", NEW_TYPES, 0.15), ("existing_nullable", ["True", "False"], 0.1), ("autoincrement", ["True"], 0.03)):
            if maker.chance(probability):
                keywords[name] = maker.pick(values)
        if maker.chance(0.15):
            keywords["new_column_name"] = repr("renamed")
        return call("op.alter_column", repr(self.table.name), repr(column.name), keep=2, **keywords)

    def drop_column(self):
        return call("op.drop_column", repr(self.table.name), self.column(), keep=2, **self.schema(), **({"if_exists": "True"} if self.maker.chance(0.1) else {}))

    def create_index(self):
        maker, keywords = self.maker, self.schema()
        for name, values, probability in (("unique", ["True", "False"], 0.3), ("postgresql_where", [f"sa.text({quoted(maker.pick(self.table.columns).name) + ' IS NOT NULL'!r})"], 0.2), ("postgresql_include", [str(self.columns(1, 1))], 0.1), ("postgresql_using", ["'hash'", "'gin'", "'btree'"], 0.1), ("if_not_exists", ["True"], 0.1), ("postgresql_nulls_not_distinct", ["True"], 0.05), ("postgresql_with", ["{'fillfactor': 60}"], 0.05)):
            if maker.chance(probability):
                keywords[name] = maker.pick(values)
        columns = self.columns()
        if maker.chance(0.2):
            columns = listed([*columns.parts[:1], f"sa.text({'lower(' + quoted(maker.pick(self.table.columns).name) + '::text)'!r})"])
        return call("op.create_index", repr(maker.thing("ix")), repr(self.table.name), columns, keep=3, **keywords)

    def create_constraint(self):
        maker = self.maker
        name, table = repr(maker.thing("c")), repr(self.table.name)
        kind = maker.pick(["unique", "check", "exclude", "foreign"])
        if kind == "unique":
            return call("op.create_unique_constraint", name, table, self.columns(), keep=3, **self.schema(), **({"deferrable": "True"} if maker.chance(0.2) else {}))
        if kind == "check":
            return call("op.create_check_constraint", name, table, maker.pick(["'1 = 1'", f"sa.column({self.column()}).isnot(None)", "sa.text(\"'a:b' <> ')'\")"]), keep=3, **self.schema(), **({"postgresql_not_valid": "True"} if maker.chance(0.3) else {}))
        if kind == "exclude":
            return call("op.create_exclude_constraint", name, table, f"({self.column()}, '=')", keep=3, **self.schema())
        target = maker.pick(self.tables)
        keys = [it.name for it in target.columns if it.key][:1] or [target.columns[0].name]
        keywords = {"source_schema": repr(self.table.schema)} if self.table.schema else {}
        if target.schema:
            keywords["referent_schema"] = repr(target.schema)
        for key, values, probability in (("ondelete", ["'CASCADE'", "'SET NULL'"], 0.3), ("deferrable", ["True"], 0.2), ("initially", ["'DEFERRED'"], 0.1), ("match", ["'FULL'"], 0.1)):
            if maker.chance(probability):
                keywords[key] = maker.pick(values)
        return call("op.create_foreign_key", name, table, repr(target.name), self.columns(1, 1), repr(keys), keep=5, **keywords)

    def drop(self):
        maker = self.maker
        kind = maker.pick(list(self.table.named))
        names = self.table.named[kind]
        if not names:
            return self.alter_column()
        if kind == "index":
            return call("op.drop_index", repr(maker.pick(names)), repr(self.table.name), keep=2, **self.schema())
        return call("op.drop_constraint", repr(maker.pick(names)), repr(self.table.name), keep=2, **self.schema(), **({"type_": repr(kind)} if maker.chance(0.7) else {}))

    def other(self):
        maker, name = self.maker, repr(self.table.name)
        return maker.pick([
            lambda: call("op.create_table_comment", name, "'hello'", keep=2, **self.schema()),
            lambda: call("op.drop_table_comment", name, keep=1, **self.schema()),
            lambda: call("op.create_table", repr(maker.thing("new")), *[call("sa.Column", repr(f"c{at}"), maker.pick(NEW_TYPES), *self.options()) for at in range(maker.pick([1, 2, 3]))], keep=1),
            lambda: call("op.drop_table", name, keep=1, **self.schema()),
        ])()

    def batch(self):
        """The same in a batch, where every step is an ALTER of its own."""
        own = live_batch.Batch(self.maker, self.tables, self.table)
        lines = [self.maker.pick([own.add_column, own.alter_column, own.drop_column, own.create_index])() for _ in range(self.maker.pick([1, 2]))]
        head = call("with op.batch_alter_table", repr(self.table.name), keep=1, **self.schema(), **({"recreate": "'always'"} if self.maker.chance(0.3) else {}))
        return Block("", [head, Block("\n", lines, "", separator="\n", indent="    ", empty="pass")], "", separator=" as batch_op:", keep=2)

    def look(self):
        schema = f", schema={self.table.schema!r}" if self.table.schema else ""
        name = repr(self.table.name)
        loaded = f"sa.Table({name}, sa.MetaData(){schema}, autoload_with=op.get_bind())"
        what = self.maker.pick(LOOKS)
        return self.maker.rng.choices([
            f"show({what!r}, sa.inspect(op.get_bind()).{what}({name}{schema}))",
            f"for row in op.get_bind().execute(sa.select({loaded})):\n    show('row', list(row))",
            f"{loaded}.to_metadata(sa.MetaData(), name='copied').create(op.get_bind())",
            f"t = {loaded}\nop.create_table('copied', *[c._copy() for c in t.columns])",
            f"t = {loaded}\nop.create_table('copied', *[sa.Column(c.name, c.type) for c in t.columns])\nu = sa.Table('copied', sa.MetaData(), autoload_with=op.get_bind())\nrows = [dict(row._mapping) for row in op.get_bind().execute(sa.select(t))]\nif rows:\n    op.bulk_insert(u, rows)\nfor row in op.get_bind().execute(sa.select(u)):\n    show('again', list(row))",
            f"t = {loaded}\nfor c in t.columns:\n    show(c.name, [str(c.type), repr(c.type), c.nullable, c.primary_key, c.autoincrement, c.comment, str(c.server_default.arg) if hasattr(c.server_default, 'arg') else None, sorted(f.target_fullname for f in c.foreign_keys)])",
            f"t = {loaded}\nfor i in sorted(t.indexes, key=lambda it: it.name):\n    show(i.name, [i.unique, [str(e) for e in i.expressions]])",
            "show('enums', sa.inspect(op.get_bind()).get_enums())",
            "show('names', [sa.inspect(op.get_bind()).get_table_names(), sa.inspect(op.get_bind()).get_view_names(), sa.inspect(op.get_bind()).get_materialized_view_names(), sa.inspect(op.get_bind()).get_sequence_names(), sa.inspect(op.get_bind()).get_schema_names()])",
            "m = sa.MetaData()\nm.reflect(bind=op.get_bind())\nshow('all', sorted((t.fullname, [c.name for c in t.columns], sorted(str(i.name) for i in t.indexes), sorted(str(k.name) for k in t.constraints)) for t in m.tables.values()))",
        ], [10, 4, 2, 2, 3, 3, 1, 1, 1, 1])[0]


def revision(maker, tables):
    lines = []
    for _ in range(maker.pick([1, 2, 2, 3])):
        change = Change(maker, tables)
        lines.append(maker.rng.choices(
            [change.add_column, change.alter_column, change.drop_column, change.create_index, change.create_constraint, change.drop, change.other, change.batch, change.look],
            [2, 4, 1, 2, 2, 1, 1, 1, 8],
        )[0]())
    return suite("def upgrade()", lines)


def case(rng):
    """(setup, body of the revision)."""
    maker = Maker(rng)
    schema = Schema(maker)
    schema.build()
    return schema.statements, revision(maker, schema.tables)


# What a database holds, as the catalog tells it: cheaper than pg_dump.
DUMP = [
    "SELECT 'table', n.nspname, c.relname, c.relkind, c.relpersistence, obj_description(c.oid, 'pg_class'), c.reloptions FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'other') AND c.relkind IN ('r', 'v', 'm', 'p')",
    "SELECT 'column', c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, l.collname, col_description(c.oid, a.attnum) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum LEFT JOIN pg_collation l ON l.oid = a.attcollation WHERE n.nspname IN ('public', 'other') AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'm', 'p')",
    "SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(c.oid), obj_description(c.oid, 'pg_constraint') FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname IN ('public', 'other') AND contype <> 'n'",
    "SELECT 'index', indexdef FROM pg_indexes WHERE schemaname IN ('public', 'other')",
    "SELECT 'enum', n.nspname, t.typname, e.enumsortorder, e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace",
    "SELECT 'sequence', schemaname, sequencename, data_type::text, start_value, min_value, max_value, increment_by, cycle, cache_size, last_value FROM pg_sequences",
]


class Server:
    """A database of the throwaway server for each side; its schemas are made anew for each case."""

    known = {}

    def __init__(self, side, project):
        server = os.environ["STILLHEAD_TEST_POSTGRES_URL"]
        name = f"live_{side}"
        plain = server.rsplit("/", 1)[0] + "/" + name
        self.url = plain.replace("postgresql://", "postgresql+psycopg://")
        if name not in self.known:
            with psycopg.connect(server, autocommit=True) as connection:
                connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
                connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
            self.known[name] = psycopg.connect(plain, autocommit=True)
        self.connection = self.known[name]

    def prepare(self, setup):
        run = self.connection.execute
        run("DROP SCHEMA IF EXISTS other CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE SCHEMA other; CREATE EXTENSION citext")
        for statement in setup:
            # What the database does not take, neither side has.
            with contextlib.suppress(psycopg.Error):
                run(statement)

    def dump(self):
        lines = []
        for query in DUMP:
            found = self.connection.execute(query).fetchall()
            lines += sorted(repr(it) for it in found if "alembic_version" not in repr(it))
        tables = "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'other') AND c.relkind = 'r' ORDER BY 1"
        for (table,) in self.connection.execute(tables).fetchall():
            if table != "alembic_version":
                lines += [f"{table} {it[0]}" for it in self.connection.execute(f"SELECT row(t.*)::text FROM {table} t ORDER BY ctid").fetchall()]
        return lines
