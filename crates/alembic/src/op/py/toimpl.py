"""alembic.operations.toimpl: what the operations do by themselves, also for implementations that only add to it."""

__name__ = "alembic.operations.toimpl"

from alembic import _ops as ops

IMPLEMENTATIONS = {}


def _implement(kind):
    def register(function):
        IMPLEMENTATIONS[kind] = function
        return function

    return register


@_implement(ops.CreateTableOp)
def create_table(operations, operation):
    table = operation.to_table(operations.migration_context)
    operations.impl.create_table(table, if_not_exists=operation.if_not_exists)
    return table


@_implement(ops.DropTableOp)
def drop_table(operations, operation):
    operations.impl.drop_table(operation.to_table(operations.migration_context), if_exists=operation.if_exists)


@_implement(ops.RenameTableOp)
def rename_table(operations, operation):
    operations.impl.rename_table(operation.table_name, operation.new_table_name, schema=operation.schema)


@_implement(ops.AddColumnOp)
def add_column(operations, operation):
    column = operation.column
    if column.table is not None:
        column = column.copy()
    options = dict(operation.kw)
    for name in ("if_not_exists", "inline_references", "inline_primary_key"):
        if getattr(operation, name) is not None:
            options[name] = getattr(operation, name)
    operations.impl.add_column(operation.table_name, column, schema=operation.schema, **options)


@_implement(ops.DropColumnOp)
def drop_column(operations, operation):
    column = operation.to_column(operations.migration_context)
    options = dict(operation.kw)
    if operation.if_exists is not None:
        options["if_exists"] = operation.if_exists
    operations.impl.drop_column(operation.table_name, column, schema=operation.schema, **options)


@_implement(ops.AlterColumnOp)
def alter_column(operations, operation):
    options = {
        "nullable": operation.modify_nullable,
        "server_default": operation.modify_server_default,
        "name": operation.modify_name,
        "type_": operation.modify_type,
        "comment": operation.modify_comment,
        "existing_type": operation.existing_type,
        "existing_server_default": operation.existing_server_default,
        "existing_nullable": operation.existing_nullable,
        "existing_comment": operation.existing_comment,
    }
    place = (operation.table_name, operation.column_name)
    operations.impl.alter_column(*place, schema=operation.schema, **options, **operation.kw)


@_implement(ops.CreateIndexOp)
def create_index(operations, operation):
    operations.impl._create_index(operation)


@_implement(ops.DropIndexOp)
def drop_index(operations, operation):
    operations.impl._drop_index(operation)


@_implement(ops.AddConstraintOp)
def create_constraint(operations, operation):
    operations.impl._add_constraint(operation)


@_implement(ops.DropConstraintOp)
def drop_constraint(operations, operation):
    operations.impl._drop_constraint(operation)


@_implement(ops.CreateTableCommentOp)
def create_table_comment(operations, operation):
    operations.impl.create_table_comment(operation.to_table(operations.migration_context))


@_implement(ops.DropTableCommentOp)
def drop_table_comment(operations, operation):
    operations.impl.drop_table_comment(operation.to_table(operations.migration_context))


@_implement(ops.BulkInsertOp)
def bulk_insert(operations, operation):
    operations.impl.bulk_insert(operation.table, operation.rows, multiinsert=operation.multiinsert)


@_implement(ops.ExecuteSQLOp)
def execute_sql(operations, operation):
    operations.impl.execute(operation.sqltext, execution_options=operation.execution_options)
