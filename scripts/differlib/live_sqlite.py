"""Random schemas of SQLite, as people and SQLAlchemy write them."""

from . import live_batch
from .live_words import COLUMNS, NAMES, ODD_COLUMNS, ODD_NAMES, Column, Maker, Table
from .tree import Block

NUMBERS = ["INTEGER", "INT", "BIGINT", "SMALLINT", "integer", "INT8", "TINYINT(1)", "UNSIGNED BIG INT", "REAL", "FLOAT", "DOUBLE PRECISION", "DOUBLE", "NUMERIC", "NUMERIC(10, 2)", "DECIMAL(8,3)", "decimal ( 5 , 1 )", "NUMERIC(6)", "BOOLEAN", "bool", "FLOAT(8)"]
WORDS = ["VARCHAR(20)", "VARCHAR", "varchar (30)", "NVARCHAR(10)", "CHAR(3)", "TEXT", "text", "CLOB", "VARYING CHARACTER(255)", "NATIVE CHARACTER(70)", "STRING", "UUID", "CHAR(32)", "TEXT(5)", "NCHAR(4)", "CHARACTER(7)"]
TIMES = ["DATE", "DATETIME", "TIMESTAMP", "TIME", "datetime", "TIMESTAMP WITH TIME ZONE"]
OTHERS = ["BLOB", "JSON", "", "geometry", "DATETIME_CHAR", "DATE_CHAR", "ANY", "mytype", "BINARY(16)", "VARBINARY(4)", "LONGVARCHAR", "INTERVAL"]
STRICT = ["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"]
ACTIONS = ["ON DELETE CASCADE", "ON DELETE SET NULL", "ON UPDATE CASCADE", "ON DELETE RESTRICT", "ON UPDATE NO ACTION", "ON DELETE SET DEFAULT", "on delete cascade", "ON UPDATE SET NULL ON DELETE CASCADE", "ON DELETE CASCADE ON UPDATE RESTRICT"]
TIMING = ["DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE", "DEFERRABLE INITIALLY IMMEDIATE", "NOT DEFERRABLE INITIALLY DEFERRED"]
DEFAULTS = ["0", "1", "-1", "+5", "1.5", "'x'", "'it''s'", "''", "NULL", "(1+1)", "CURRENT_TIMESTAMP", "(datetime('now'))", "TRUE", "false", "x'00ff'", "('a' || 'b')", "(json_array(1,2))", "'100%'", "'a,b'", "'('", "(CURRENT_TIMESTAMP)", "'CHECK (1)'", "1e3", "0x1F", "'\"q\"'", "(strftime('%Y', 'now'))", "(  2  )", "'new\nline'", "\"dq\"", "CURRENT_DATE", "('x')", "'0'", "'CURRENT_TIMESTAMP'", "'back\\slash'"]
CHECKS = ["{} > 0", "length({}) < 100", "{} IN ('a', 'b''c', 1)", "{} <> ')'", "{} != '('", "({} > 0) OR ({} IS NULL)", "{}\n > 0 AND\n\t {} < 1000", "{} /* comment, ( */ > 0", "{} > 0 -- tail )\n", "{} LIKE '%a,b%' OR 1", "{} <> 'CONSTRAINT foo CHECK (1)'", "NOT ({} IS NULL AND 0)", "{} BETWEEN -100 AND 100000", "coalesce({}, 'UNIQUE') IS NOT NULL", "1", "((({} IS NOT 5)))", "{} IS NULL OR typeof({}) <> 'null'", "CASE WHEN {} THEN 1 ELSE 1 END"]


def quoted(maker, name):
    """A name as somebody would write it: quoted where it must be, sometimes elsewhere."""
    must = not name.isascii() or not name.isidentifier() or name.lower() in ("order", "group", "from", "check")
    if not must and not maker.chance(0.12):
        return name
    style = maker.pick(['"', '"', '"', "`", "["])
    if style == "[" and "]" not in name:
        return f"[{name}]"
    if style == "`":
        return "`" + name.replace("`", "``") + "`"
    return '"' + name.replace('"', '""') + '"'


class Schema:
    """Makes the tables; `statements` is the setup."""

    def __init__(self, maker):
        self.maker, self.tables, self.statements = maker, [], []
        self.table_names = set()

    def build(self):
        maker = self.maker
        for _ in range(maker.pick([1, 1, 2, 2, 3])):
            self.table()
        for table in self.tables:
            self.indexes(table)
        for table in self.tables:
            self.rows(table)
        if maker.chance(0.12):
            self.watchers()

    def q(self, name):
        return quoted(self.maker, name)

    def table(self):
        maker = self.maker
        table = Table(maker.name(NAMES, ODD_NAMES, self.table_names))
        style = maker.pick(["sqlalchemy", "sqlalchemy", "one line", "lower", "comments"])
        strict = maker.chance(0.08)
        used, clauses = set(), []
        key = maker.pick(["inline", "table", "composite", "autoincrement", "named", "none", "table", "inline"])
        table.key = key
        if key != "none":
            table.columns.append(Column(maker.name(["id", "id", "key"], ["Id", "my id"], used), "INTEGER" if key != "composite" or maker.chance(0.5) else "TEXT", True))
        count = maker.rng.randint(1, 6)
        for _ in range(count):
            type_ = maker.pick(STRICT) if strict else maker.pick(maker.pick([NUMBERS, NUMBERS, WORDS, WORDS, TIMES, OTHERS]))
            table.columns.append(Column(maker.name(COLUMNS, ODD_COLUMNS, used), type_))
        self.tables.append(table)
        for column in table.columns:
            clauses.append(self.column(table, column, key, strict))
        clauses += self.constraints(table, key)
        suffix = []
        if strict:
            suffix.append("STRICT")
        if key in ("inline", "table", "composite", "named") and maker.chance(0.06):
            suffix.append("WITHOUT ROWID")
        self.statements.append(laid_out(style, self.q(table.name), clauses, ", ".join(suffix)))

    def column(self, table, column, key, strict):
        maker = self.maker
        parts = [self.q(column.name), column.type] if column.type else [self.q(column.name)]
        clauses = []
        if column.key and key in ("inline", "autoincrement"):
            clauses.append("PRIMARY KEY" + (" AUTOINCREMENT" if key == "autoincrement" else ""))
            if maker.chance(0.5):
                clauses.insert(0, "NOT NULL")
        elif column.key:
            clauses += ["NOT NULL"] if maker.chance(0.8) else []
        else:
            clauses += self.column_clauses(table, column, strict)
        return Block(" ".join(parts) + " ", clauses, "", separator=" ") if clauses else " ".join(parts)

    def column_clauses(self, table, column, strict):
        maker, clauses = self.maker, []
        earlier = [it for it in table.columns[: table.columns.index(column)]]
        if maker.chance(0.06) and earlier:
            other = self.q(maker.pick(earlier).name)
            column.generated = True
            expression = maker.pick(["{} || '!'", "coalesce({}, 0) + 1", "lower({})", "({} IS NOT NULL)", "'a,(b' || {}", "abs({})"]).format(other)
            return [f"{maker.pick(['GENERATED ALWAYS AS', 'AS', 'generated always as'])} ({expression})" + maker.pick([" STORED", " VIRTUAL", "", " stored"])]
        if maker.chance(0.3):
            clauses.append(maker.pick(["NOT NULL", "not null", "NULL", "NOT NULL"]))
        if maker.chance(0.35):
            clauses.append("DEFAULT " + (maker.pick(DEFAULTS) if not strict else maker.pick(["NULL", "(1)"])))
        if maker.chance(0.1):
            clauses.append(f"{self.named(table, 'unique', 0.3)}UNIQUE")
        if maker.chance(0.15):
            clauses.append(f"{self.named(table, 'check', 0.4)}{maker.pick(['CHECK (', 'CHECK(', 'check ('])}{self.check([column])})")
        if maker.chance(0.08):
            clauses.append("COLLATE " + maker.pick(["NOCASE", "BINARY", "RTRIM", "nocase"]))
        if maker.chance(0.15):
            clauses.append(self.named(table, "foreignkey", 0.25) + self.references(1))
        if maker.chance(0.5):
            maker.rng.shuffle(clauses)
        return clauses

    def named(self, table, kind, probability):
        """`CONSTRAINT name `, or nothing."""
        if not self.maker.chance(probability):
            return ""
        name = self.maker.thing({"unique": "uq", "check": "ck", "foreignkey": "fk", "primary": "pk"}[kind])
        table.named[kind].append(name)
        return f"{self.maker.pick(['CONSTRAINT', 'CONSTRAINT', 'constraint'])} {self.q(name)} "

    def check(self, columns):
        template = self.maker.pick(CHECKS)
        return template.replace("{}", self.q(self.maker.pick(columns).name))

    def references(self, count):
        """The rest of a foreign key; only to tables that exist, because a batch may not reflect others."""
        maker = self.maker
        target = maker.pick(self.tables)
        columns = maker.some(target.columns, count, count)
        # Without columns it is the target's key, which must then have as many.
        short = count == 1 and target.key in ("inline", "autoincrement", "table") and maker.chance(0.3)
        named = "" if short else f" ({', '.join(self.q(it.name) for it in columns)})"
        text = f"REFERENCES {self.q(target.name)}{named}"
        for words, probability in ((ACTIONS, 0.4), (["MATCH FULL", "MATCH SIMPLE"], 0.03), (TIMING, 0.15)):
            if maker.chance(probability):
                text += " " + maker.pick(words)
        return text

    def constraints(self, table, key):
        maker, clauses = self.maker, []
        columns = table.columns
        if key in ("table", "composite", "named"):
            chosen = [columns[0]] + (maker.some(columns[1:], 1, 1) if key == "composite" else [])
            if maker.chance(0.2):
                chosen.reverse()
            clauses.append(f"{self.named(table, 'primary', 1 if key == 'named' else 0.1)}PRIMARY KEY ({', '.join(self.q(it.name) for it in chosen)})")
        for _ in range(maker.pick([0, 0, 0, 1, 1, 2])):
            chosen = ", ".join(self.q(it.name) for it in maker.some(columns, 1, 3))
            clauses.append(f"{self.named(table, 'unique', 0.5)}UNIQUE ({chosen})" + maker.pick(["", "", "", "", " ON CONFLICT IGNORE", " ON CONFLICT REPLACE"]))
        for _ in range(maker.pick([0, 0, 1, 1, 2, 3])):
            clauses.append(f"{self.named(table, 'check', 0.6)}{maker.pick(['CHECK (', 'CHECK(', 'check ('])}{self.check(columns)})")
        for _ in range(maker.pick([0, 0, 0, 1, 1, 2])):
            count = min(maker.pick([1, 1, 1, 2]), len(columns), min(len(it.columns) for it in self.tables))
            chosen = ", ".join(self.q(it.name) for it in maker.some(columns, count, count))
            clauses.append(f"{self.named(table, 'foreignkey', 0.5)}{maker.pick(['FOREIGN KEY', 'FOREIGN KEY', 'foreign key'])}{maker.pick(['(', ' ('])}{chosen}) {self.references(count)}")
        if maker.chance(0.3):
            maker.rng.shuffle(clauses)
        return clauses

    def indexes(self, table):
        maker = self.maker
        for _ in range(maker.pick([0, 0, 1, 1, 2])):
            name = maker.thing("ix")
            table.named["index"].append(name)
            elements = []
            for column in maker.some(table.columns, 1, 3):
                text = self.q(column.name)
                if maker.chance(0.15):
                    text = maker.pick(["lower({})", "{} || ','", "coalesce({}, 'x)')", "({} + 1)"]).format(text)
                text += maker.pick(["", "", "", "", "", " COLLATE NOCASE"]) + maker.pick(["", "", "", "", " DESC", " ASC", " desc"])
                elements.append(text)
            unique = maker.pick(["", "", "", "UNIQUE "])
            where = f" WHERE {self.check(table.columns)}" if maker.chance(0.15) else ""
            self.statements.append(Block(f"CREATE {unique}INDEX {self.q(name)} ON {self.q(table.name)} (", elements, f"){where}", keep=1))

    def rows(self, table):
        maker = self.maker
        chosen = [it for it in table.columns if not it.generated]
        values = {"date": ["'2024-01-02'"], "datetime": ["'2024-01-02 03:04:05.000006'", "'2024-01-02 03:04:05'"], "timestamp": ["'1999-12-31 23:59:59'"], "time": ["'03:04:05'", "'03:04:05.120000'"], "json": ["'{\"a\": [1, null]}'", "'3'"], "boolean": ["0", "1"], "bool": ["1"]}
        others = ["NULL", "0", "1", "2", "-7", "3.25", "'a'", "'b''c'", "'é☃'", "x'00ff10'", "'2024-01-02'", "'2024-01-02 03:04:05.000006'", "'{\"a\": [1, null]}'", "''", "'12'", "9223372036854775807", "'null'", "1e300"]
        for number in range(maker.pick([0, 1, 2, 4])):
            row = [str(number + 1) if it.key and it.type == "INTEGER" else maker.pick([*values.get(it.type.lower().split(" ")[0], others), "NULL"]) for it in chosen]
            names = ", ".join('"' + it.name.replace('"', '""') + '"' for it in chosen)
            name = '"' + table.name.replace('"', '""') + '"'
            self.statements.append(f"INSERT OR IGNORE INTO {name} ({names}) VALUES ({', '.join(row)})")

    def watchers(self):
        """A view or a trigger on a table."""
        maker = self.maker
        table = maker.pick(self.tables)
        column = self.q(maker.pick(table.columns).name)
        name = self.q(table.name)
        self.statements.append(
            maker.pick([
                f"CREATE VIEW v AS SELECT {column} FROM {name}",
                f"CREATE TRIGGER tr AFTER INSERT ON {name} BEGIN DELETE FROM {name} WHERE 0; END",
                f"CREATE TRIGGER tr BEFORE UPDATE OF {column} ON {name} WHEN new.{column} IS NULL BEGIN SELECT 1; END",
            ])
        )


def laid_out(style, name, clauses, suffix):
    """`CREATE TABLE` in somebody's style."""
    tail = f" {suffix}" if suffix else ""
    if style == "sqlalchemy":
        return Block(f"CREATE TABLE {name} (\n\t", clauses, f"\n){tail}", separator=", \n\t", keep=1)
    if style == "lower":
        return Block(f"create table {name}(", clauses, f"){tail}", separator=",", keep=1)
    if style == "comments":
        return Block(f"CREATE TABLE {name} ( -- first, (comment)\n  ", clauses, f"\n  /* last ) */){tail}", separator=", -- it's\n  ", keep=1)
    return Block(f"CREATE TABLE {name} (", clauses, f"){tail}", keep=1)


def case(rng):
    """(setup, body of the revision)."""
    maker = Maker(rng)
    schema = Schema(maker)
    schema.build()
    return schema.statements, live_batch.revision(maker, schema.tables)
