"""alembic.operations.ops: directives as objects, for `op.invoke` and for implementations of a project's own."""

__name__ = "alembic.operations.ops"

import sqlalchemy as _sa
from alembic._constraint_ops import *
from alembic._constraint_ops import _as_table, _opposite, _options_of


class AlterTableOp(MigrateOperation):
    def __init__(self, table_name, *, schema=None):
        self._keep(table_name=table_name, schema=schema)


class CreateIndexOp(MigrateOperation):
    def __init__(self, index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw):
        self._keep(
            index_name=index_name,
            table_name=table_name,
            columns=columns,
            schema=schema,
            unique=unique,
            if_not_exists=if_not_exists,
            kw=kw,
        )

    @classmethod
    def from_index(cls, index):
        table = index.table
        expressions = [it.name if isinstance(it, _sa.Column) else it for it in index.expressions]
        kw = _options_of(index)
        return cls(index.name, table.name, expressions, schema=table.schema, unique=index.unique, **kw)

    def to_index(self, migration_context=None):
        columns = [_sa.Column(n, _sa.types.NULLTYPE) for n in self.columns if isinstance(n, str)]
        table = _as_table(self.table_name, columns, self.schema)
        return _sa.Index(self.index_name, *self.columns, unique=self.unique, _table=table, **self.kw)

    def reverse(self):
        return DropIndexOp(self.index_name, self.table_name, schema=self.schema, _reverse=self, **self.kw)

    def to_diff_tuple(self):
        return ("add_index", self.to_index())

    @classmethod
    def create_index(cls, operations, index_name, table_name, columns, **kw):
        return operations.invoke(cls(index_name, table_name, columns, **kw))

    @classmethod
    def batch_create_index(cls, operations, index_name, columns, **kw):
        at = operations.impl
        return operations.invoke(cls(index_name, at.table_name, columns, schema=at.schema, **kw))


class DropIndexOp(MigrateOperation):
    def __init__(self, index_name, table_name=None, *, schema=None, if_exists=None, _reverse=None, **kw):
        self._keep(
            index_name=index_name, table_name=table_name, schema=schema, if_exists=if_exists, _reverse=_reverse, kw=kw
        )

    @classmethod
    def from_index(cls, index):
        table = index.table
        kw = _options_of(index)
        return cls(index.name, table_name=table.name, schema=table.schema, _reverse=CreateIndexOp.from_index(index), **kw)

    def to_index(self, migration_context=None):
        columns = self._reverse.columns if self._reverse is not None else ["x"]
        return CreateIndexOp(self.index_name, self.table_name or "no_table", columns, schema=self.schema).to_index()

    def reverse(self):
        return self._reverse or CreateIndexOp.from_index(self.to_index())

    def to_diff_tuple(self):
        return ("remove_index", self.to_index())

    @classmethod
    def drop_index(cls, operations, index_name, table_name=None, **kw):
        return operations.invoke(cls(index_name, table_name=table_name, **kw))

    @classmethod
    def batch_drop_index(cls, operations, index_name, **kw):
        at = operations.impl
        return operations.invoke(cls(index_name, table_name=at.table_name, schema=at.schema, **kw))


class CreateTableOp(MigrateOperation):
    def __init__(
        self,
        table_name,
        columns,
        *,
        schema=None,
        if_not_exists=None,
        _namespace_metadata=None,
        _constraints_included=False,
        **kw
    ):
        self.info = kw.pop("info", {})
        self.comment = kw.pop("comment", None)
        self.prefixes = kw.pop("prefixes", None)
        self._keep(table_name=table_name, columns=columns, schema=schema, if_not_exists=if_not_exists, kw=kw)

    @classmethod
    def from_table(cls, table, *, _namespace_metadata=None):
        items = [column.copy() for column in table.columns]
        for column in items:
            # Indexes are operations of their own; what `unique=True` makes is among the constraints.
            column.index = None
        items += list(table.constraints)
        return cls(table.name, items, schema=table.schema, comment=table.comment, **_options_of(table))

    def to_table(self, migration_context=None):
        items = [item.copy() if isinstance(item, (_sa.Column, _sa.Constraint)) else item for item in self.columns]
        options = {"comment": self.comment} if self.comment is not None else {}
        if self.prefixes:
            options["prefixes"] = self.prefixes
        return _as_table(self.table_name, items, self.schema, **options, **self.kw)

    def reverse(self):
        return DropTableOp(self.table_name, schema=self.schema, _reverse=self)

    def to_diff_tuple(self):
        return ("add_table", self.to_table())

    @classmethod
    def create_table(cls, operations, table_name, *columns, if_not_exists=None, **kw):
        return operations.invoke(cls(table_name, columns, if_not_exists=if_not_exists, **kw))


class DropTableOp(MigrateOperation):
    def __init__(self, table_name, *, schema=None, if_exists=None, table_kw=None, _reverse=None):
        self.table_kw = table_kw or {}
        self.comment = self.table_kw.pop("comment", None)
        self.info = self.table_kw.pop("info", None)
        self.prefixes = self.table_kw.pop("prefixes", None)
        self._keep(table_name=table_name, schema=schema, if_exists=if_exists, _reverse=_reverse)

    @classmethod
    def from_table(cls, table, *, _namespace_metadata=None):
        return cls(table.name, schema=table.schema, _reverse=CreateTableOp.from_table(table))

    def to_table(self, migration_context=None):
        if self._reverse is not None:
            return self._reverse.to_table(migration_context)
        return _as_table(self.table_name, [], self.schema, **self.table_kw)

    def reverse(self):
        return self._reverse or CreateTableOp.from_table(self.to_table())

    def to_diff_tuple(self):
        return ("remove_table", self.to_table())

    @classmethod
    def drop_table(cls, operations, table_name, *, schema=None, if_exists=None, **kw):
        return operations.invoke(cls(table_name, schema=schema, if_exists=if_exists, table_kw=kw))


class RenameTableOp(AlterTableOp):
    def __init__(self, old_table_name, new_table_name, *, schema=None):
        super().__init__(old_table_name, schema=schema)
        self.new_table_name = new_table_name

    @classmethod
    def rename_table(cls, operations, old_table_name, new_table_name, *, schema=None):
        return operations.invoke(cls(old_table_name, new_table_name, schema=schema))


class CreateTableCommentOp(AlterTableOp):
    def __init__(self, table_name, comment, *, schema=None, existing_comment=None):
        super().__init__(table_name, schema=schema)
        self._keep(comment=comment, existing_comment=existing_comment)

    def reverse(self):
        if self.existing_comment is None:
            return DropTableCommentOp(self.table_name, existing_comment=self.comment, schema=self.schema)
        return CreateTableCommentOp(
            self.table_name, self.existing_comment, existing_comment=self.comment, schema=self.schema
        )

    def to_table(self, migration_context=None):
        return _as_table(self.table_name, [], self.schema, comment=self.comment)

    def to_diff_tuple(self):
        return ("add_table_comment", self.to_table(), self.existing_comment)

    @classmethod
    def create_table_comment(cls, operations, table_name, comment, *, existing_comment=None, schema=None):
        return operations.invoke(cls(table_name, comment, existing_comment=existing_comment, schema=schema))

    @classmethod
    def batch_create_table_comment(cls, operations, comment, *, existing_comment=None):
        at = operations.impl
        return operations.invoke(cls(at.table_name, comment, existing_comment=existing_comment, schema=at.schema))


class DropTableCommentOp(AlterTableOp):
    def __init__(self, table_name, *, schema=None, existing_comment=None):
        super().__init__(table_name, schema=schema)
        self.existing_comment = existing_comment

    def reverse(self):
        return CreateTableCommentOp(self.table_name, self.existing_comment, schema=self.schema)

    def to_table(self, migration_context=None):
        return _as_table(self.table_name, [], self.schema)

    def to_diff_tuple(self):
        return ("remove_table_comment", self.to_table())

    @classmethod
    def drop_table_comment(cls, operations, table_name, *, existing_comment=None, schema=None):
        return operations.invoke(cls(table_name, existing_comment=existing_comment, schema=schema))

    @classmethod
    def batch_drop_table_comment(cls, operations, *, existing_comment=None):
        at = operations.impl
        return operations.invoke(cls(at.table_name, existing_comment=existing_comment, schema=at.schema))


class AlterColumnOp(AlterTableOp):
    def __init__(
        self,
        table_name,
        column_name,
        *,
        schema=None,
        existing_type=None,
        existing_server_default=False,
        existing_nullable=None,
        existing_comment=None,
        modify_nullable=None,
        modify_comment=False,
        modify_server_default=False,
        modify_name=None,
        modify_type=None,
        **kw
    ):
        super().__init__(table_name, schema=schema)
        self._keep(
            column_name=column_name,
            existing_type=existing_type,
            existing_server_default=existing_server_default,
            existing_nullable=existing_nullable,
            existing_comment=existing_comment,
            modify_nullable=modify_nullable,
            modify_comment=modify_comment,
            modify_server_default=modify_server_default,
            modify_name=modify_name,
            modify_type=modify_type,
            kw=kw,
        )

    _ASPECTS = (
        ("modify_type", "existing_type", None),
        ("modify_nullable", "existing_nullable", None),
        ("modify_server_default", "existing_server_default", False),
        ("modify_comment", "existing_comment", False),
    )

    def to_diff_tuple(self):
        found = []
        for modify, existing, unset in self._ASPECTS:
            new = getattr(self, modify)
            if new is unset:
                continue
            others = {
                other: getattr(self, other)
                for _, other, _ in self._ASPECTS
                if other != existing
            }
            place = (modify, self.schema, self.table_name, self.column_name, others)
            found.append(place + (getattr(self, existing), new))
        return found

    def has_changes(self):
        changed = any(getattr(self, modify) is not unset for modify, _, unset in self._ASPECTS)
        return changed or any(name.startswith("modify_") for name in self.kw)

    def reverse(self):
        kw = dict(self.kw)
        swapped = {}
        for modify, existing, unset in self._ASPECTS:
            if getattr(self, modify) is not unset:
                swapped[modify] = getattr(self, existing)
                swapped[existing] = getattr(self, modify)
            else:
                swapped[existing] = getattr(self, existing)
        # A new name is not taken back, in Alembic neither.
        return AlterColumnOp(self.table_name, self.column_name, schema=self.schema, **swapped, **kw)

    @classmethod
    def _of(cls, table_name, column_name, options):
        renamed = {
            "nullable": "modify_nullable",
            "comment": "modify_comment",
            "server_default": "modify_server_default",
            "new_column_name": "modify_name",
            "type_": "modify_type",
        }
        return cls(table_name, column_name, **{renamed.get(name, name): value for name, value in options.items()})

    @classmethod
    def alter_column(cls, operations, table_name, column_name, **kw):
        return operations.invoke(cls._of(table_name, column_name, kw))

    @classmethod
    def batch_alter_column(cls, operations, column_name, **kw):
        at = operations.impl
        return operations.invoke(cls._of(at.table_name, column_name, dict(kw, schema=at.schema)))


class AddColumnOp(AlterTableOp):
    def __init__(
        self,
        table_name,
        column,
        *,
        schema=None,
        if_not_exists=None,
        inline_references=None,
        inline_primary_key=None,
        **kw
    ):
        super().__init__(table_name, schema=schema)
        self._keep(
            column=column,
            if_not_exists=if_not_exists,
            inline_references=inline_references,
            inline_primary_key=inline_primary_key,
            kw=kw,
        )

    @classmethod
    def from_column(cls, column):
        return cls(column.table.name, column, schema=column.table.schema)

    @classmethod
    def from_column_and_tablename(cls, schema, tname, column):
        return cls(tname, column, schema=schema)

    def to_column(self):
        return self.column

    def reverse(self):
        return DropColumnOp(self.table_name, self.column.name, schema=self.schema, _reverse=self)

    def to_diff_tuple(self):
        return ("add_column", self.schema, self.table_name, self.column)

    @classmethod
    def add_column(cls, operations, table_name, column, **kw):
        return operations.invoke(cls(table_name, column, **kw))

    @classmethod
    def batch_add_column(cls, operations, column, *, insert_before=None, insert_after=None, **kw):
        at = operations.impl
        place = {name: it for name, it in (("insert_before", insert_before), ("insert_after", insert_after)) if it}
        return operations.invoke(cls(at.table_name, column, schema=at.schema, **kw, **place))


class DropColumnOp(AlterTableOp):
    _irreversible = "operation is not reversible; original column is not present"

    def __init__(self, table_name, column_name, *, schema=None, if_exists=None, _reverse=None, **kw):
        super().__init__(table_name, schema=schema)
        self._keep(column_name=column_name, if_exists=if_exists, kw=kw, _reverse=_reverse)

    @classmethod
    def from_column_and_tablename(cls, schema, tname, column):
        return cls(tname, column.name, schema=schema, _reverse=AddColumnOp(tname, column, schema=schema))

    def to_column(self, migration_context=None):
        if self._reverse is not None:
            return self._reverse.column
        return _sa.Column(self.column_name, _sa.types.NULLTYPE)

    def reverse(self):
        return _opposite(self)

    def to_diff_tuple(self):
        return ("remove_column", self.schema, self.table_name, self.to_column())

    @classmethod
    def drop_column(cls, operations, table_name, column_name, **kw):
        return operations.invoke(cls(table_name, column_name, **kw))

    @classmethod
    def batch_drop_column(cls, operations, column_name, **kw):
        at = operations.impl
        return operations.invoke(cls(at.table_name, column_name, schema=at.schema, **kw))


class BulkInsertOp(MigrateOperation):
    def __init__(self, table, rows, *, multiinsert=True):
        self._keep(table=table, rows=rows, multiinsert=multiinsert)

    @classmethod
    def bulk_insert(cls, operations, table, rows, *, multiinsert=True):
        operations.invoke(cls(table, rows, multiinsert=multiinsert))


class ExecuteSQLOp(MigrateOperation):
    def __init__(self, sqltext, *, execution_options=None):
        self._keep(sqltext=sqltext, execution_options=execution_options)

    def to_diff_tuple(self):
        return ("execute", self.sqltext)

    @classmethod
    def execute(cls, operations, sqltext, *, execution_options=None):
        return operations.invoke(cls(sqltext, execution_options=execution_options))

    batch_execute = execute


class OpContainer(MigrateOperation):
    def __init__(self, ops=()):
        self.ops = list(ops)

    def is_empty(self):
        return not self.ops

    def as_diffs(self):
        found = []
        for operation in self.ops:
            if hasattr(operation, "ops"):
                found.extend(operation.as_diffs())
            else:
                found.append(operation.to_diff_tuple())
        return found

    def _reversed(self):
        return [operation.reverse() for operation in reversed(self.ops)]


class ModifyTableOps(OpContainer):
    def __init__(self, table_name, ops, *, schema=None):
        super().__init__(ops)
        self._keep(table_name=table_name, schema=schema)

    def reverse(self):
        return ModifyTableOps(self.table_name, ops=self._reversed(), schema=self.schema)


class UpgradeOps(OpContainer):
    def __init__(self, ops=(), upgrade_token="upgrades"):
        super().__init__(ops)
        self.upgrade_token = upgrade_token

    def reverse_into(self, downgrade_ops):
        downgrade_ops.ops[:] = self._reversed()
        return downgrade_ops

    def reverse(self):
        return self.reverse_into(DowngradeOps(ops=[]))


class DowngradeOps(OpContainer):
    def __init__(self, ops=(), downgrade_token="downgrades"):
        super().__init__(ops)
        self.downgrade_token = downgrade_token

    def reverse(self):
        return UpgradeOps(ops=self._reversed())


class MigrationScript(MigrateOperation):
    def __init__(self, rev_id, upgrade_ops, downgrade_ops, *, message=None, imports=(), **kw):
        self._keep(rev_id=rev_id, upgrade_ops=upgrade_ops, downgrade_ops=downgrade_ops, message=message)
        self._keep(imports=set(imports), **kw)
