"""alembic.ddl.impl and its dialects: what stands between an operation and its SQL, for projects that change it."""

__name__ = "alembic.ddl.impl"

import sqlalchemy as _sa
from alembic import _directives, _operations

_impls = {}

# The directives that a method stands for.
_DIRECTIVES = {
    "create_table": ["create_table"],
    "drop_table": ["drop_table"],
    "rename_table": ["rename_table"],
    "add_column": ["add_column"],
    "drop_column": ["drop_column"],
    "alter_column": ["alter_column"],
    "create_index": ["create_index"],
    "drop_index": ["drop_index"],
    "add_constraint": [
        "create_primary_key",
        "create_unique_constraint",
        "create_foreign_key",
        "create_check_constraint",
        "create_exclude_constraint",
    ],
    "drop_constraint": ["drop_constraint"],
    "create_table_comment": ["create_table_comment"],
    "drop_table_comment": ["drop_table_comment"],
    "bulk_insert": ["bulk_insert"],
    "execute": ["execute"],
}
# What cannot be changed here, because the statements are written elsewhere.
_FIXED = (
    "_exec",
    "static_output",
    "start_migrations",
    "emit_begin",
    "emit_commit",
    "create_column_comment",
    "prep_table_for_batch",
    "requires_recreate_in_batch",
    "cast_for_batch_migrate",
)


class ImplMeta(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if "__dialect__" in namespace:
            _impls[namespace["__dialect__"]] = cls


class DefaultImpl(metaclass=ImplMeta):
    __dialect__ = "default"
    transactional_ddl = False
    command_terminator = ";"
    table_name = None
    schema = None
    _batch = None
    type_synonyms = ({"NUMERIC", "DECIMAL"},)
    type_arg_extract = ()
    identity_attrs_ignore = ("order", "on_null")

    def __init__(self, context=None, **attributes):
        self._context = context
        self.__dict__.update(attributes)

    @classmethod
    def get_by_dialect(cls, dialect):
        return _impls[dialect.name]

    def _on(self, name, before, table, after, options):
        """Runs a directive as Alembic has it; `table` and the schema are the batch's where there is one."""
        options = {key: value for key, value in options.items() if value is not None}
        if self._batch is not None:
            options.pop("schema", None)
            options.pop("source_schema", None)
            args = before + after
        else:
            args = before + (table,) + after
        return _directives.run(self._context, self._batch, name, args, options)

    def static_output(self, text):
        _directives.static_output(self._context, text)

    def execute(self, sql, execution_options=None):
        _directives.run(self._context, None, "execute", (sql,), {})

    def _exec(self, construct, execution_options=None, multiparams=None, params=None):
        if self.as_sql or multiparams or params:
            return _directives.run(self._context, None, "execute", (construct,), {})
        return self.bind.execute(_sa.text(construct) if isinstance(construct, str) else construct)

    def start_migrations(self):
        pass

    def emit_begin(self):
        self.static_output("BEGIN" + self.command_terminator)

    def emit_commit(self):
        self.static_output("COMMIT" + self.command_terminator)

    def version_table_impl(self, *, version_table, version_table_schema, version_table_pk, **kw):
        table = _sa.Table(
            version_table,
            _sa.MetaData(),
            _sa.Column("version_num", _sa.String(32), nullable=False),
            schema=version_table_schema,
        )
        if version_table_pk:
            table.append_constraint(_sa.PrimaryKeyConstraint("version_num", name=version_table + "_pkc"))
        return table

    def create_table(self, table, **kw):
        _directives.create_table(self._context, table, bool(kw.get("if_not_exists")))

    def drop_table(self, table, **kw):
        self._on("drop_table", (), table.name, (), dict(kw, schema=table.schema))

    def rename_table(self, old_table_name, new_table_name, schema=None):
        self._on("rename_table", (), old_table_name, (new_table_name,), {"schema": schema})

    def add_column(self, table_name, column, *, schema=None, **kw):
        self._on("add_column", (), table_name, (column,), dict(kw, schema=schema))

    def drop_column(self, table_name, column, *, schema=None, **kw):
        self._on("drop_column", (), table_name, (column.name,), dict(kw, schema=schema))

    def alter_column(self, table_name, column_name, *, schema=None, name=None, server_default=False, comment=False, **kw):
        options = {key: value for key, value in dict(kw, schema=schema, new_column_name=name).items() if value is not None}
        # `None` takes a default or a comment away; what is left out does not touch it.
        options.update(server_default=server_default, comment=comment)
        place = (table_name, column_name)
        if self._batch is not None:
            options.pop("schema", None)
            place = (column_name,)
        _directives.run(self._context, self._batch, "alter_column", place, options)

    def create_table_comment(self, table):
        self._on("create_table_comment", (), table.name, (table.comment,), {"schema": table.schema})

    def drop_table_comment(self, table):
        self._on("drop_table_comment", (), table.name, (), {"schema": table.schema})

    def bulk_insert(self, table, rows, multiinsert=True):
        _directives.run(self._context, None, "bulk_insert", (table, rows), {"multiinsert": multiinsert})

    def create_index(self, index, **kw):
        operation = _operations.ops.CreateIndexOp.from_index(index)
        operation.if_not_exists = kw.get("if_not_exists")
        self._send_index(operation)

    def drop_index(self, index, **kw):
        operation = _operations.ops.DropIndexOp.from_index(index)
        operation.if_exists = kw.get("if_exists")
        self._send_drop_index(operation)

    def add_constraint(self, const, **kw):
        self._send_constraint(_operations.ops.AddConstraintOp.from_constraint(const))

    def drop_constraint(self, const, **kw):
        self._send_drop_constraint(_operations.ops.DropConstraintOp.from_constraint(const))

    # From operations: a method that a project has made its own gets the object of SQLAlchemy, otherwise nothing is
    # made that would only be taken apart again.

    def _is_own(self, method):
        return getattr(type(self), method) is not getattr(DefaultImpl, method)

    def _create_index(self, it):
        if self._is_own("create_index"):
            return self.create_index(it.to_index(), if_not_exists=it.if_not_exists)
        self._send_index(it)

    def _send_index(self, it):
        options = dict(it.kw, schema=it.schema, unique=it.unique, if_not_exists=it.if_not_exists)
        self._on("create_index", (it.index_name,), it.table_name, (it.columns,), options)

    def _drop_index(self, it):
        if self._is_own("drop_index"):
            return self.drop_index(it.to_index(), if_exists=it.if_exists)
        self._send_drop_index(it)

    def _send_drop_index(self, it):
        options = dict(it.kw, schema=it.schema, if_exists=it.if_exists)
        self._on("drop_index", (it.index_name,), it.table_name, (), options)

    def _add_constraint(self, it):
        if self._is_own("add_constraint"):
            return self.add_constraint(it.to_constraint())
        self._send_constraint(it)

    def _send_constraint(self, it):
        kind = type(it).__name__
        before = (it.constraint_name,)
        if kind == "CreateForeignKeyOp":
            after = (it.referent_table, it.local_cols, it.remote_cols)
            return self._on("create_foreign_key", before, it.source_table, after, it.kw)
        options = dict(it.kw, schema=it.schema)
        if kind == "CreateCheckConstraintOp":
            return self._on("create_check_constraint", before, it.table_name, (it.condition,), options)
        if kind == "CreateExcludeConstraintOp":
            return self._on("create_exclude_constraint", before, it.table_name, tuple(it.elements), options)
        name = "create_primary_key" if kind == "CreatePrimaryKeyOp" else "create_unique_constraint"
        self._on(name, before, it.table_name, (it.columns,), options)

    def _drop_constraint(self, it):
        if self._is_own("drop_constraint"):
            return self.drop_constraint(it.to_constraint())
        self._send_drop_constraint(it)

    def _send_drop_constraint(self, it):
        kind = "primary" if it.constraint_type == "primarykey" else it.constraint_type
        options = {"schema": it.schema, "if_exists": it.if_exists}
        self._on("drop_constraint", (it.constraint_name,), it.table_name, (kind,), options)


class BatchImpl(DefaultImpl):
    """What collects the operations of a batch."""

    def __init__(self, batch):
        super().__init__()
        self._batch = batch
        self.table_name, self.schema = _directives.batch_table(batch)
        self.dialect = batch.get_context().dialect
        self.as_sql = batch.get_context().as_sql
        self.bind = batch.get_bind()

    def create_table(self, table, **kw):
        raise NotImplementedError("Can't create table in batch mode")

    def drop_table(self, table, **kw):
        raise NotImplementedError("Can't drop table in batch mode")


class PostgresqlImpl(DefaultImpl):
    __dialect__ = "postgresql"
    transactional_ddl = True


class SQLiteImpl(DefaultImpl):
    __dialect__ = "sqlite"


class MySQLImpl(DefaultImpl):
    __dialect__ = "mysql"


class MariaDBImpl(MySQLImpl):
    __dialect__ = "mariadb"


class MSSQLImpl(DefaultImpl):
    __dialect__ = "mssql"
    transactional_ddl = True


class OracleImpl(DefaultImpl):
    __dialect__ = "oracle"


_OURS = set(_impls.values())


def _is_changed(cls, method):
    """Whether a class of the project's defines a method itself, or one of its bases does."""
    return any(method in vars(base) for base in cls.__mro__ if base not in _OURS and base is not object)


def _configure(dialect):
    """What a project's own class changes for a dialect: its name, whether DDL is transactional, its version table."""
    cls = _impls.get(dialect)
    if cls is None or cls in _OURS:
        return None
    for method in _FIXED:
        if _is_changed(cls, method):
            _directives.unsupported("overriding {}() of {}".format(method, cls.__mro__[1].__name__))
    for method, names in _DIRECTIVES.items():
        if _is_changed(cls, method):
            for name in names:
                _directives.override(name, _through_impl(name))
    own_table = cls().version_table_impl if _is_changed(cls, "version_table_impl") else None
    return (cls.__name__, cls.transactional_ddl, own_table)


def _through_impl(name):
    dispatch = _operations._dispatch(name)

    def call(batch, args, options):
        if batch is not None and not batch.get_context().dialect.supports_alter:
            # A batch that makes the table anew uses none of these methods, in Alembic too.
            return _directives.run(None, batch, name, args, options)
        if batch is None:
            return dispatch(None, args, options)
        return getattr(_operations._CLASSES[name], "batch_" + name)(_Direct(batch), *args, **options)

    return call


class _Direct(_operations.BatchOperations):
    """A batch whose operations are carried out one by one."""

    @property
    def impl(self):
        impl = self.migration_context.impl
        impl.table_name, impl.schema = _directives.batch_table(self._batch)
        return impl
