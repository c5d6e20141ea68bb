"""Random revisions for SQLite: batches with every option, other directives, and looks at the result."""

from .live_words import COLUMNS, ODD_COLUMNS
from .tree import Block, call, listed, suite

TYPES = ["sa.Integer()", "sa.String(40)", "sa.String()", "sa.Text()", "sa.BigInteger()", "sa.SmallInteger()", "sa.Float()", "sa.Numeric(12, 4)", "sa.Boolean()", "sa.DateTime()", "sa.Date()", "sa.Time()", "sa.JSON()", "sa.LargeBinary()", "sa.Uuid()", "sa.Unicode(9)", "sa.Double()", "sa.TIMESTAMP()", "sa.CHAR(8)", "sa.Interval()", "sa.Enum('a', 'b', name='letters')", "sa.Enum('a', 'b')", "sa.String(10, collation='NOCASE')", "sqlite.DATETIME()", "sa.VARCHAR(30)", "sa.NUMERIC(9, 2)"]
BOUND = ["sa.Boolean(create_constraint=True)", "sa.Boolean(create_constraint=True, name='ck_bool')", "sa.Enum('a', 'b', name='ck_enum', create_constraint=True)", "sa.Enum('x', 'y''z', create_constraint=True)", "sa.Enum('a', 'b', name='native', native_enum=False, length=20)"]
DEFAULTS = ["'0'", "'x'", "sa.text('0')", "sa.text(\"'q'\")", "sa.func.now()", "sa.text('CURRENT_TIMESTAMP')", "sa.false()", "sa.true()", "\"it's\"", "sa.text('(1 + 1)')", "sa.text('NULL')", "''", "'1'", "sa.text(\"(datetime('now'))\")"]
CONVENTION = '{"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}'
OTHER_CONVENTION = '{"uq": "uq__%(table_name)s__%(column_0_N_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(column_0_name)s"}'


class Batch:
    """One `with op.batch_alter_table(…)`."""

    def __init__(self, maker, tables, table):
        self.maker, self.tables, self.table = maker, tables, table
        # By the names of the beginning, as batches do; new ones are appended.
        self.names = table.names()
        self.added = []
        self.recreate = "auto"

    def column(self):
        """The name of a column, now and then of one that is not there."""
        if self.maker.chance(0.01):
            return repr("nowhere")
        return repr(self.maker.pick(self.names + self.added))

    def old(self):
        return repr(self.maker.pick(self.names)) if self.names else repr("nowhere")

    def new_name(self):
        return self.maker.name(COLUMNS, ODD_COLUMNS, {it.lower() for it in self.names + self.added})

    def columns(self, least=1, most=3):
        return listed(repr(it) for it in self.maker.some(self.names + self.added, least, most))

    def type(self):
        return self.maker.pick(BOUND if self.maker.chance(0.2) else TYPES)

    def options(self):
        maker, options = self.maker, {}
        if maker.chance(0.5):
            self.recreate = maker.pick(["always", "always", "auto", "never"])
            options["recreate"] = repr(self.recreate)
        if maker.chance(0.1):
            options["naming_convention"] = maker.pick([CONVENTION, CONVENTION, OTHER_CONVENTION])
        if maker.chance(0.1):
            options["table_args"] = Block("(", self.table_args(), ",)")
        if maker.chance(0.08):
            options["table_kwargs"] = maker.pick(["{'sqlite_autoincrement': True}", "{'sqlite_with_rowid': False}", "{'sqlite_strict': True}", "{'prefixes': ['TEMPORARY']}", "{'comment': 'c'}", "{'info': {'a': 1}}"])
        if maker.chance(0.1):
            options["reflect_args"] = listed([call("sa.Column", self.old(), self.type(), *self.column_options())])
        if maker.chance(0.05):
            options["reflect_kwargs"] = maker.pick(["dict(listeners=[('column_reflect', reflected)])", "{'resolve_fks': False}", "{'extend_existing': True}", "{}"])
        if maker.chance(0.08) and len(self.names) > 1:
            options["partial_reordering"] = listed("(" + ", ".join(repr(it) for it in maker.some(self.names, 2, 3)) + ")" for _ in range(maker.pick([1, 1, 2])))
        if maker.chance(0.08):
            options["copy_from"] = self.copy_from()
        if maker.chance(0.02):
            options["schema"] = "'main'"
        return options

    def table_args(self):
        maker = self.maker
        args = [
            lambda: call("sa.CheckConstraint", repr(f"{maker.pick(['1 = 1', '2 > 1'])}"), name=repr(maker.thing("ck"))),
            lambda: call("sa.UniqueConstraint", *self.columns(1, 2).parts, name=repr(maker.thing("uq"))),
            lambda: call("sa.CheckConstraint", repr("3 > 2")),
            # No foreign keys: real Alembic does not find their tables in the MetaData of the temporary one.
        ]
        return [maker.pick(args)() for _ in range(maker.pick([1, 1, 2]))]

    def copy_from(self):
        maker = self.maker
        columns = []
        for column in self.table.columns:
            extra = ["primary_key=True"] if column.key else self.column_options()
            columns.append(call("sa.Column", repr(column.name), self.type(), *extra))
        more = []
        if maker.chance(0.3):
            more.append(call("sa.UniqueConstraint", *self.columns(1, 2).parts, name=repr(maker.thing("uq"))))
        if maker.chance(0.3):
            more.append(call("sa.CheckConstraint", repr("1 = 1"), name=repr(maker.thing("ck"))))
        if maker.chance(0.3):
            more.append(call("sa.Index", repr(maker.thing("ix")), *self.columns(1, 2).parts))
        return call("sa.Table", repr(self.table.name), "sa.MetaData()", *columns, *more, keep=2)

    def column_options(self):
        maker, options = self.maker, []
        if maker.chance(0.3):
            options.append(f"nullable={maker.pick(['True', 'False'])}")
        if maker.chance(0.3):
            options.append(f"server_default={maker.pick(DEFAULTS)}")
        if maker.chance(0.08):
            options.append("unique=True")
        if maker.chance(0.08):
            options.append("index=True")
        if maker.chance(0.04):
            options.append("comment='a comment'")
        return options

    # The operations.

    def add_column(self):
        maker = self.maker
        name = self.new_name()
        parts = [repr(name), self.type()]
        if maker.chance(0.12):
            target = maker.pick([it for it in self.tables if "." not in it.name] or self.tables)
            name_ = f", name={maker.thing('fk')!r}" if maker.chance(0.6) else ""
            parts.append(f"sa.ForeignKey({target.name + '.' + maker.pick(target.columns).name!r}{name_}{maker.pick(['', ', ondelete=' + repr('CASCADE')])})")
        if maker.chance(0.06):
            parts.append(call("sa.CheckConstraint", repr("1 = 1"), *([f"name={maker.thing('ck')!r}"] if maker.chance(0.5) else [])))
        if maker.chance(0.05):
            parts.append(f"sa.Computed('1 + 1'{maker.pick(['', ', persisted=True', ', persisted=False'])})")
        else:
            parts += self.column_options()
        keywords = {}
        if self.recreate == "always" and maker.chance(0.3):
            keywords[maker.pick(["insert_before", "insert_after"])] = self.column()
        self.added.append(name)
        return call("batch_op.add_column", Block("sa.Column(", parts, ")", keep=1), keep=1, **keywords)

    def alter_column(self):
        maker, keywords = self.maker, {}
        column = self.column()
        if maker.chance(0.25):
            keywords["new_column_name"] = repr(self.new_name())
        if maker.chance(0.4):
            keywords["type_"] = self.type()
        if maker.chance(0.4):
            keywords["nullable"] = maker.pick(["True", "True", "False"])
        if maker.chance(0.3):
            keywords["server_default"] = maker.pick([*DEFAULTS, "None", "None", "None"])
        if maker.chance(0.2):
            keywords["existing_type"] = self.type()
        if maker.chance(0.1):
            keywords["existing_nullable"] = maker.pick(["True", "False"])
        if maker.chance(0.1):
            keywords["existing_server_default"] = maker.pick([*DEFAULTS, "None", "False"])
        if maker.chance(0.05):
            keywords["comment"] = maker.pick(["'c'", "None"])
        if maker.chance(0.04):
            keywords["autoincrement"] = "True"
        if self.recreate == "always" and maker.chance(0.1):
            keywords[maker.pick(["insert_before", "insert_after"])] = self.column()
        return call("batch_op.alter_column", column, keep=1, **keywords)

    def drop_column(self):
        keywords = {"existing_type": self.type()} if self.maker.chance(0.1) else {}
        column = self.column()
        if len(self.names) > 1:
            self.names = [it for it in self.names if repr(it) != column]
            self.added = [it for it in self.added if repr(it) != column]
        return call("batch_op.drop_column", column, keep=1, **keywords)

    def constraint_name(self, kind):
        return repr(self.maker.thing(kind)) if self.maker.chance(0.97) else "None"

    def create_constraint(self):
        maker = self.maker
        kind = maker.pick(["unique", "check", "foreign_key", "primary_key", "unique", "foreign_key"])
        if kind == "unique":
            return call("batch_op.create_unique_constraint", self.constraint_name("uq"), self.columns(), keep=2)
        if kind == "check":
            condition = maker.pick(["'1 = 1'", "sa.text('2 > 1')", "sa.column('a') > 5", f"sa.column({self.column()}).is_(None) | sa.true()", "\"'a%b' <> ')'\""])
            return call("batch_op.create_check_constraint", self.constraint_name("ck"), condition, keep=2)
        if kind == "primary_key":
            return call("batch_op.create_primary_key", self.constraint_name("pk"), self.columns(1, 2), keep=2)
        target = maker.pick(self.tables)
        count = min(maker.pick([1, 1, 1, 2]), len(self.names), len(target.columns))
        far = listed(repr(it) for it in maker.some(target.names(), count, count))
        keywords = {}
        for key, values, probability in (("ondelete", ["'CASCADE'", "'SET NULL'"], 0.3), ("onupdate", ["'CASCADE'"], 0.1), ("deferrable", ["True", "False"], 0.1), ("initially", ["'DEFERRED'", "'IMMEDIATE'"], 0.1)):
            if maker.chance(probability):
                keywords[key] = maker.pick(values)
        return call("batch_op.create_foreign_key", self.constraint_name("fk"), repr(target.name), self.columns(count, count), far, keep=4, **keywords)

    def drop_constraint(self):
        maker = self.maker
        kind = maker.pick(["check", "unique", "foreignkey", "primary"])
        names = self.table.named[kind]
        name = repr(maker.pick(names)) if names else None
        if name is None:
            column, table = maker.pick(self.names), self.table.name
            # What a naming convention would have called an unnamed one.
            name = repr(maker.pick([f"uq_{table}_{column}", f"pk_{table}", f"fk_{table}_{column}"])) if maker.chance(0.2) else None
        if name is None:
            return self.alter_column()
        type_ = {"type_": repr(kind)} if maker.chance(0.85) else {}
        return call("batch_op.drop_constraint", name, keep=1, **type_)

    def create_index(self):
        maker, keywords = self.maker, {}
        if maker.chance(0.3):
            keywords["unique"] = maker.pick(["True", "False"])
        if maker.chance(0.15):
            keywords["sqlite_where"] = f"sa.text({maker.pick(['1 = 1', '2 > 1'])!r})"
        # No if_not_exists, no if_exists: a batch that copies has no such argument in real Alembic.
        columns = self.columns()
        if maker.chance(0.15):
            columns = listed([*columns.parts, maker.pick(["sa.text('lower(a)')", f"sa.column({self.column()}).desc()", "sa.func.lower('x')", "sa.text('a DESC')"])])
        name = repr(maker.thing("ix")) if maker.chance(0.97) else "None"
        return call("batch_op.create_index", name, columns, keep=2, **keywords)

    def drop_index(self):
        names = self.table.named["index"]
        if not names:
            return self.create_index()
        return call("batch_op.drop_index", repr(self.maker.pick(names)), keep=1)

    def other(self):
        maker = self.maker
        return maker.pick([
            "batch_op.create_table_comment('hello')",
            "batch_op.drop_table_comment()",
            f"batch_op.execute({'UPDATE ' + self.sql(self.table.name) + ' SET ' + self.sql(maker.pick(self.names)) + ' = NULL WHERE 0'!r})",
            "show('indexes', sa.inspect(batch_op.get_bind()).get_indexes(" + repr(self.table.name) + "))",
        ])

    def sql(self, name):
        return '"' + name.replace('"', '""') + '"'

    def tree(self):
        maker = self.maker
        weighted = [(self.add_column, 4), (self.alter_column, 7), (self.drop_column, 2), (self.create_constraint, 3), (self.drop_constraint, 3), (self.create_index, 2), (self.drop_index, 2), (self.other, 0.3)]
        options = self.options()
        if self.recreate == "never":
            weighted = [it for it in weighted if it[0] not in (self.create_constraint, self.drop_constraint)]
        count = maker.pick([0, 1, 1, 1, 2, 2, 3, 4]) if options.get("recreate") == "'always'" else maker.pick([1, 1, 1, 2, 2, 3, 4])
        lines = [maker.rng.choices([it for it, _ in weighted], [it for _, it in weighted])[0]() for _ in range(count)]
        head = call("with op.batch_alter_table", repr(self.table.name), keep=1, **options)
        return Block("", [head, Block("\n", lines, "", separator="\n", indent="    ", empty="pass")], "", separator=" as batch_op:", keep=2)


def plain(maker, tables):
    """A directive outside of a batch."""
    table = maker.pick(tables)
    batch = Batch(maker, tables, table)
    kind = maker.pick(["add", "index", "drop index", "rename", "execute", "create", "insert", "drop column"])
    name = repr(table.name)
    if kind == "add":
        column = batch.add_column()
        return call("op.add_column", name, column.parts[0], keep=2)
    if kind == "index":
        made = batch.create_index()
        return Block("op.create_index(", [made.parts[0], name, *made.parts[1:]], ")", keep=3)
    if kind == "drop index" and table.named["index"]:
        return f"op.drop_index({maker.pick(table.named['index'])!r}, table_name={name})"
    if kind == "rename":
        old = table.name
        table.name = old + "_2"
        return f"op.rename_table({old!r}, {table.name!r})"
    if kind == "create":
        columns = [call("sa.Column", repr(f"{maker.pick(COLUMNS)}{number}"), batch.type(), *batch.column_options()) for number in range(maker.pick([1, 2, 3]))]
        return call("op.create_table", repr(maker.thing("new")), *columns, keep=1)
    if kind == "insert":
        column = maker.pick(table.names())
        return f"op.bulk_insert(sa.table({name}, sa.column({column!r})), [{{{column!r}: None}}, {{{column!r}: {maker.pick(['5', repr('x'), '1.5', 'True', 'b' + repr('z')])}}}])"
    if kind == "drop column":
        column = maker.pick(table.names())
        return f"op.drop_column({name}, {column!r})"
    column = maker.pick(table.columns)
    target = '"' + table.name.replace('"', '""') + '"'
    return f"op.execute({'SELECT 1 FROM ' + target!r})"


LOOKS = ["get_columns", "get_indexes", "get_foreign_keys", "get_unique_constraints", "get_check_constraints", "get_pk_constraint", "get_table_options", "has_table"]


def look(maker, tables):
    """Prints what the inspector or a reflected table says."""
    table = repr(maker.pick(tables).name)
    kind = maker.rng.random()
    if kind < 0.5:
        what = maker.pick(LOOKS)
        return f"show({what!r}, sa.inspect(op.get_bind()).{what}({table}))"
    if kind < 0.65:
        return f"for row in op.get_bind().execute(sa.select(sa.Table({table}, sa.MetaData(), autoload_with=op.get_bind()))):\n    show('row', list(row))"
    if kind < 0.8:
        return f"sa.Table({table}, sa.MetaData(), autoload_with=op.get_bind()).to_metadata(sa.MetaData(), name='copied').create(op.get_bind())"
    if kind < 0.9:
        return f"t = sa.Table({table}, sa.MetaData(), autoload_with=op.get_bind())\nfor c in t.columns:\n    show(c.name, [str(c.type), c.nullable, c.primary_key, str(c.server_default.arg) if c.server_default is not None and hasattr(c.server_default, 'arg') else None, [f.target_fullname for f in c.foreign_keys]])"
    return maker.pick([
        "show('tables', sa.inspect(op.get_bind()).get_table_names())",
        "m = sa.MetaData()\nm.reflect(bind=op.get_bind())\nshow('all', [(t.name, [c.name for c in t.columns], sorted(str(i.name) for i in t.indexes)) for t in m.sorted_tables])",
        "show('views', sa.inspect(op.get_bind()).get_view_names())",
    ])


def revision(maker, tables):
    """The body of the revision."""
    lines = []
    for _ in range(maker.pick([1, 1, 1, 2, 3])):
        kind = maker.rng.random()
        if kind < 0.7:
            lines.append(Batch(maker, tables, maker.pick(tables)).tree())
        elif kind < 0.85:
            lines.append(look(maker, tables))
        else:
            lines.append(plain(maker, tables))
    listener = "def reflected(inspector, table, column_info):\n    if column_info['name'] == 'a':\n        column_info['type'] = sa.String(77)\n\n\n"
    body = suite("def upgrade()", lines)
    return Block(listener if "=[('column_reflect', reflected)]" in str(body) else "", [body], "", keep=1)
