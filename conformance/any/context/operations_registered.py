"""A directive of the project's own, with its implementation."""
from alembic import op
from alembic.operations import MigrateOperation, Operations

setup = ["CREATE TABLE t (id INTEGER)"]


@Operations.register_operation("fill_table")
class FillTable(MigrateOperation):
    def __init__(self, table, number):
        self.table, self.number = table, number

    @classmethod
    def fill_table(cls, operations, table, number=1):
        return operations.invoke(cls(table, number))

    def reverse(self):
        return EmptyTable(self.table)


@Operations.register_operation("empty_table")
class EmptyTable(MigrateOperation):
    def __init__(self, table):
        self.table = table

    @classmethod
    def empty_table(cls, operations, table):
        return operations.invoke(cls(table))


@Operations.implementation_for(FillTable)
def fill(operations, operation):
    for number in range(operation.number):
        operations.execute(f"INSERT INTO {operation.table} VALUES ({number})")


@Operations.implementation_for(EmptyTable)
def empty(operations, operation):
    operations.execute(f"DELETE FROM {operation.table}")


def upgrade():
    op.fill_table("t", number=3)


def downgrade():
    op.empty_table("t")
