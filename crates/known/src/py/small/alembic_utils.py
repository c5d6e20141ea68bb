"""alembic_utils: functions, views, triggers and the like as entities that op creates, replaces and drops."""

import re

from alembic.operations import MigrateOperation, Operations
from sqlalchemy import text


def quoted(name):
    """A name in quotes, whatever it is."""
    name = name.strip()
    return name if name.startswith('"') and name.endswith('"') else '"{}"'.format(name)


def _text(sql):
    """A text without parameters: what looks like one is a part of the entity."""
    return text(re.sub(r"(?<![:\w\\]):(?=\w)", r"\\:", sql))


class ReplaceableEntity:
    type_ = None

    def __init__(self, schema, signature, definition, **options):
        self.schema = schema.strip('"')
        self.signature = signature.strip('"')
        self.definition = definition.strip().rstrip(";").rstrip() if self._trims else definition.strip()

    _trims = True

    @property
    def literal_schema(self):
        return quoted(self.schema)

    @property
    def identity(self):
        return "{}: {}.{}".format(type(self).__name__, self.schema, self.signature)

    def to_sql_statement_create(self):
        raise NotImplementedError

    def to_sql_statement_drop(self, cascade=False):
        raise NotImplementedError

    def to_sql_statement_create_or_replace(self):
        raise NotImplementedError

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash((type(self), self.schema, self.signature))


def _cascade(cascade):
    return " cascade" if cascade else ""


class PGFunction(ReplaceableEntity):
    type_ = "function"
    _trims = False

    @classmethod
    def from_sql(cls, sql):
        found = re.match(r"(?is)\s*create\s+(?:or\s+replace\s+)?function\s+(.*?)(\breturns\b.*)$", sql)
        if found is None:
            raise ValueError("Failed to parse SQL into PGFunction")
        schema, signature = _split(found.group(1))
        return cls(schema=schema, signature=signature, definition=found.group(2))

    @property
    def literal_signature(self):
        name, _, parameters = self.signature.partition("(")
        return quoted(name) + "(" + parameters.strip()

    def _create(self, words):
        definition = self.definition[:-1] if self.definition.endswith(";") else self.definition
        return [_text("{} {}.{} {}".format(words, self.literal_schema, self.literal_signature, definition))]

    def to_sql_statement_create(self):
        return self._create("CREATE FUNCTION")

    def to_sql_statement_create_or_replace(self):
        return self._create("CREATE OR REPLACE FUNCTION")

    def to_sql_statement_drop(self, cascade=False):
        name, _, parameters = self.literal_signature.partition("(")
        kept = []
        for parameter in parameters.rstrip(")").split(","):
            kept.append(re.split(r"(?i)\s+default\s|\s*=", parameter.strip())[0])
        return [_text("DROP FUNCTION {}.{}({}){}".format(self.literal_schema, name, ", ".join(kept), _cascade(cascade)))]


def _split(name):
    """`schema.name` → both; a name without a schema is in `public`."""
    name = name.strip()
    if "." in name.split("(")[0]:
        schema, _, rest = name.partition(".")
        return schema.strip().strip('"'), rest.strip()
    return "public", name


class PGView(ReplaceableEntity):
    type_ = "view"

    @classmethod
    def from_sql(cls, sql):
        found = re.match(r"(?is)\s*create\s+(?:or\s+replace\s+)?view\s+(.*?)\s+as\s+(.*)$", sql)
        if found is None:
            raise ValueError("Failed to parse SQL into PGView")
        schema, signature = _split(found.group(1))
        return cls(schema=schema, signature=signature.strip('"'), definition=found.group(2))

    def _create(self, words):
        return "{} {}.{} AS {};".format(words, self.literal_schema, self._columns(), self.definition)

    def _columns(self):
        name, bracket, columns = self.signature.partition("(")
        return quoted(name) + (" (" + columns if bracket else "")

    def _drop(self, words):
        return "{} {}.{}".format(words, self.literal_schema, quoted(self.signature.partition("(")[0]))

    def to_sql_statement_create(self):
        return [_text(self._create("CREATE VIEW"))]

    def to_sql_statement_drop(self, cascade=False):
        return [_text(self._drop("DROP VIEW") + _cascade(cascade))]

    def to_sql_statement_create_or_replace(self):
        lines = [
            "do $$",
            "            begin",
            "                " + self._create("CREATE OR REPLACE VIEW"),
            "",
            "            exception when others then",
            "                " + self._drop("DROP VIEW IF EXISTS") + ";",
            "",
            "                " + self._create("CREATE VIEW"),
            "            end;",
            "        $$ language 'plpgsql'",
        ]
        return [_text("\n".join(lines))]


class PGMaterializedView(PGView):
    type_ = "materialized_view"

    def __init__(self, schema, signature, definition, with_data=True):
        super().__init__(schema, signature, definition)
        self.with_data = with_data

    @classmethod
    def from_sql(cls, sql):
        found = re.match(
            r"(?is)\s*create\s+materialized\s+view\s+(.*?)\s+as\s+(.*?)(\s+with\s+(no\s+)?data)?\s*;?\s*$", sql
        )
        if found is None:
            raise ValueError("Failed to parse SQL into PGMaterializedView")
        schema, signature = _split(found.group(1))
        return cls(schema, signature.strip('"'), found.group(2), with_data=not found.group(4))

    def _create(self, words):
        return "{} {}.{} AS {} WITH {} DATA".format(
            words, self.literal_schema, self._columns(), self.definition, "" if self.with_data else "NO"
        )

    def to_sql_statement_create(self):
        return [_text(self._create("CREATE MATERIALIZED VIEW") + ";")]

    def to_sql_statement_drop(self, cascade=False):
        return [_text(self._drop("DROP MATERIALIZED VIEW") + _cascade(cascade))]

    def to_sql_statement_create_or_replace(self):
        drop = self._drop("DROP MATERIALIZED VIEW IF EXISTS")
        return [_text(drop + ";"), _text(self._create("CREATE MATERIALIZED VIEW"))]


class _OnTable(ReplaceableEntity):
    """An entity of a table."""

    def __init__(self, schema, signature, on_entity, definition, **options):
        super().__init__(schema, signature, definition)
        self.on_entity = on_entity if "." in on_entity else "public." + on_entity


class PGTrigger(_OnTable):
    type_ = "trigger"

    def __init__(self, schema, signature, on_entity, definition, is_constraint=False):
        super().__init__(schema, signature, on_entity, definition)
        self.is_constraint = is_constraint

    def _create(self):
        definition = re.sub(r"(?i)(\bON\s+)(?!\S*\.)(\S+)(\s+)", r"\g<1>{}\g<3>".format(self.on_entity), self.definition, count=1)
        word = "CONSTRAINT " if self.is_constraint else ""
        return _text("CREATE {}TRIGGER {} {}".format(word, quoted(self.signature), definition))

    def to_sql_statement_create(self):
        return [self._create()]

    def to_sql_statement_drop(self, cascade=False):
        return [_text("DROP TRIGGER {} ON {}{}".format(quoted(self.signature), self.on_entity, _cascade(cascade)))]

    def to_sql_statement_create_or_replace(self):
        drop = "DROP TRIGGER IF EXISTS {} ON {};".format(quoted(self.signature), self.on_entity)
        return [_text(drop), self._create()]


class PGPolicy(_OnTable):
    type_ = "policy"

    def _create(self):
        return "CREATE POLICY {} on {} {}".format(self.signature, self.on_entity, self.definition)

    def to_sql_statement_create(self):
        return [_text(self._create())]

    def to_sql_statement_drop(self, cascade=False):
        return [_text("DROP POLICY {} on {}{}".format(self.signature, self.on_entity, _cascade(cascade)))]

    def to_sql_statement_create_or_replace(self):
        drop = "DROP POLICY IF EXISTS {} on {};".format(self.signature, self.on_entity)
        return [_text(drop), _text(self._create() + ";")]


class PGExtension(ReplaceableEntity):
    type_ = "extension"

    def __init__(self, schema, signature):
        super().__init__(schema, signature, "{}: {}".format(schema, signature))

    def to_sql_statement_create(self):
        return [_text("CREATE EXTENSION {} WITH SCHEMA {};".format(quoted(self.signature), self.literal_schema))]

    def to_sql_statement_drop(self, cascade=False):
        return [_text("DROP EXTENSION {}{}".format(quoted(self.signature), _cascade(cascade)))]


class PGGrantTable(ReplaceableEntity):
    type_ = "grant_table"

    def __init__(self, schema, table, columns=None, role="", grant="", with_grant_option=False):
        self.schema = schema
        self.table = table
        self.columns = sorted(columns) if columns else []
        self.role = role
        self.grant = grant
        self.with_grant_option = with_grant_option
        self.signature = "{}.{}: {}".format(schema, table, grant)
        self.definition = ""

    def _table(self):
        return "{}.{}".format(self.literal_schema, quoted(self.table))

    def _grant(self):
        columns = "( {} )".format(", ".join(self.columns)) if self.columns else ""
        option = " WITH GRANT OPTION" if self.with_grant_option else ""
        return _text("GRANT {} {} ON {} TO {} {}".format(self.grant, columns, self._table(), quoted(self.role), option))

    def _revoke(self):
        return _text("REVOKE {} ON {} FROM {}".format(self.grant, self._table(), quoted(self.role)))

    def to_sql_statement_create(self):
        return [self._grant()]

    def to_sql_statement_drop(self, cascade=False):
        return [self._revoke()]

    def to_sql_statement_create_or_replace(self):
        return [self._revoke(), self._grant()]


def register_entities(entities, schemas=None, exclude_schemas=None, entity_types=None):
    """What autogenerate would compare; running migrations needs none of it."""


class ReversibleOp(MigrateOperation):
    def __init__(self, target, cascade=False):
        self.target = target
        self.cascade = cascade

    @classmethod
    def invoke_for_target(cls, operations, target):
        return operations.invoke(cls(target))


@Operations.register_operation("create_entity", "invoke_for_target")
class CreateOp(ReversibleOp):
    def reverse(self):
        return DropOp(self.target)


@Operations.register_operation("drop_entity", "invoke_for_target_optional_cascade")
class DropOp(ReversibleOp):
    @classmethod
    def invoke_for_target_optional_cascade(cls, operations, target, cascade=False):
        return operations.invoke(cls(target, cascade))

    def reverse(self):
        return CreateOp(self.target)


@Operations.register_operation("replace_entity", "invoke_for_target")
class ReplaceOp(ReversibleOp):
    pass


@Operations.register_operation("revert_entity", "invoke_for_target")
class RevertOp(ReversibleOp):
    pass


def _run(operations, statements):
    for statement in statements:
        operations.execute(statement)


@Operations.implementation_for(CreateOp)
def _create(operations, operation):
    _run(operations, operation.target.to_sql_statement_create())


@Operations.implementation_for(DropOp)
def _drop(operations, operation):
    _run(operations, operation.target.to_sql_statement_drop(cascade=operation.cascade))


@Operations.implementation_for(ReplaceOp)
def _replace(operations, operation):
    _run(operations, operation.target.to_sql_statement_create_or_replace())


@Operations.implementation_for(RevertOp)
def _revert(operations, operation):
    raise NotImplementedError()
