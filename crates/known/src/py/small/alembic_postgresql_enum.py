"""alembic_postgresql_enum: `op.sync_enum_values`. What it does for autogenerate has no counterpart here."""

import enum
import re

from alembic.operations import MigrateOperation, Operations
from sqlalchemy import text


class ColumnType(enum.Enum):
    COMMON = "COMMON"
    ARRAY = "ARRAY"


class Config:
    def __init__(self, **options):
        self.__dict__.update(options)


def set_configuration(config):
    pass


class TableReference:
    def __init__(self, table_name, column_name, table_schema=None, column_type=ColumnType.COMMON, existing_server_default=None):
        self.table_name = table_name
        self.column_name = column_name
        self.table_schema = table_schema
        self.column_type = column_type
        self.existing_server_default = existing_server_default

    @property
    def table(self):
        name = '"{}"'.format(self.table_name)
        return '"{}".{}'.format(self.table_schema, name) if self.table_schema else name

    @property
    def column(self):
        return '"{}"'.format(self.column_name)


@Operations.register_operation("sync_enum_values")
class SyncEnumValuesOp(MigrateOperation):
    def __init__(self, schema, name, new_values, affected, renamed):
        self.new = '"{}"."{}"'.format(schema, name)
        self.old = '"{}"."{}_old"'.format(schema, name)
        self.schema, self.name = schema, name
        self.values = list(new_values)
        self.affected = [one if isinstance(one, TableReference) else TableReference(*one) for one in affected]
        self.renamed = list(renamed)

    @classmethod
    def sync_enum_values(
        cls, operations, enum_schema, enum_name, new_values, affected_columns, enum_values_to_rename=(), **options
    ):
        return operations.invoke(cls(enum_schema, enum_name, new_values, affected_columns, enum_values_to_rename))



def _comparison(op, sign, word):
    """A function and an operator that compare the type that is with the type that was."""
    function = '"{}".new_old_{}'.format(op.schema, word)
    if op.renamed:
        lines = ["                SELECT new_enum_val::text {} CASE".format(sign)]
        for old, new in op.renamed:
            lines += ["                    WHEN old_enum_val::text = '{}' THEN '{}'".format(old, new), ""]
        lines += ["                    ELSE old_enum_val::text", "                END;"]
    else:
        lines = ["                SELECT new_enum_val::text {} old_enum_val::text;".format(sign)]
    yield "\n".join(
        [
            "CREATE FUNCTION {}(".format(function),
            "                new_enum_val {}, old_enum_val {}".format(op.new, op.old),
            "            )",
            "            RETURNS boolean AS $$",
            *lines,
            "            $$ LANGUAGE SQL IMMUTABLE",
        ]
    )
    yield "\n".join(
        [
            'CREATE OPERATOR "{}".{} ('.format(op.schema, sign),
            "            leftarg = {},".format(op.new),
            "            rightarg = {},".format(op.old),
            "            procedure = {}".format(function),
            "        )",
        ]
    )


def _without_comparison(op, sign, word):
    yield "\n".join(
        [
            'DROP OPERATOR IF EXISTS "{}".{} ('.format(op.schema, sign),
            "                {},".format(op.new),
            "                {}".format(op.old),
            "            )",
        ]
    )
    yield "\n".join(
        [
            'DROP FUNCTION "{}".new_old_{}('.format(op.schema, word),
            "            new_enum_val {}, old_enum_val {}".format(op.new, op.old),
            "        )",
        ]
    )


def _retyped(op, one):
    if one.column_type is ColumnType.ARRAY:
        source = "{}::text[]".format(one.column)
        for old, new in op.renamed:
            source = "array_replace({}, '{}', '{}')".format(source, old, new)
        return "\n".join(
            [
                "ALTER TABLE {} ".format(one.table),
                "            ALTER COLUMN {} TYPE {}[]".format(one.column, op.new),
                "            USING {}::{}[]".format(source, op.new),
            ]
        )
    start = [
        "ALTER TABLE {} ".format(one.table),
        "                ALTER COLUMN {} TYPE {} ".format(one.column, op.new),
    ]
    plain = "{}::text::{}".format(one.column, op.new)
    if not op.renamed:
        return "\n".join(start + ["                USING " + plain])
    cases = []
    for old, new in op.renamed:
        cases += ["                WHEN {}::text = '{}' THEN '{}'::{}".format(one.column, old, new, op.new), ""]
    return "\n".join(
        start + ["                USING CASE ", *cases, "                ELSE " + plain, "                END"]
    )


def _default(op, one):
    """The default as it is to be after the values have changed."""
    found = re.match(r"^'(.*)'(?:::.*?)?(\[\])?$", one.existing_server_default, re.S)
    if found is None:
        return one.existing_server_default
    value = found.group(1)
    for old, new in op.renamed:
        if one.column_type is ColumnType.ARRAY:
            value = re.sub(r"(?<=[{,])" + re.escape(old) + r"(?=[,}])", new, value)
        elif value == old:
            value = new
    return "'{}'::{}.{}{}".format(value, op.schema, op.name, found.group(2) or "")


def _statements(op):
    yield 'ALTER TYPE {} RENAME TO "{}_old"'.format(op.new, op.name)
    yield "CREATE TYPE {} AS ENUM({})".format(op.new, ", ".join("'{}'".format(value) for value in op.values))
    yield from _comparison(op, "!=", "not_equals")
    yield from _comparison(op, "=", "equals")
    for one in op.affected:
        if one.existing_server_default:
            yield "ALTER TABLE {}\n             ALTER COLUMN {} DROP DEFAULT".format(one.table, one.column)
        yield _retyped(op, one)
        if one.existing_server_default:
            yield "ALTER TABLE {}\n            ALTER COLUMN {} SET DEFAULT {}".format(one.table, one.column, _default(op, one))
    yield from _without_comparison(op, "!=", "not_equals")
    yield from _without_comparison(op, "=", "equals")
    yield "DROP TYPE {}".format(op.old)


@Operations.implementation_for(SyncEnumValuesOp)
def _sync(operations, op):
    for statement in _statements(op):
        operations.execute(text(re.sub(r"(?<![:\w\\]):(?=\w)", r"\\:", statement)))
