"""An implementation of the project's own that calls the one of Alembic, and one for every kind of constraint."""
import sqlalchemy as sa
from alembic import op
from alembic.operations import Operations, ops, toimpl

setup = ["CREATE TABLE changes (what VARCHAR(40))"]
changes = sa.table("changes", sa.column("what", sa.String))


def note(operations, *words):
    operations.execute(changes.insert().values(what=" ".join(words)))


@Operations.implementation_for(ops.CreateTableOp, replace=True)
def create_table(operations, operation):
    if operation.table_name.startswith("skip"):
        operations.execute("-- nothing is made of %s" % operation.table_name)
        return None
    table = toimpl.create_table(operations, operation)
    note(operations, "create", table.name)
    return table


@Operations.implementation_for(ops.DropTableOp, replace=True)
def drop_table(operations, operation):
    toimpl.drop_table(operations, operation)
    note(operations, "drop", operation.table_name)


@Operations.implementation_for(ops.AddColumnOp, replace=True)
def add_column(operations, operation):
    toimpl.add_column(operations, operation)
    note(operations, "add", operation.column.name)


@Operations.implementation_for(ops.CreateIndexOp, replace=True)
def create_index(operations, operation):
    note(operations, "index", operation.index_name)
    toimpl.create_index(operations, operation)


def upgrade():
    made = op.create_table("person", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table("skip_me", sa.Column("id", sa.Integer))
    op.add_column("person", sa.Column("name", sa.String(20)))
    op.create_index("ix_person_name", "person", ["name"])
    op.bulk_insert(made, [{"id": 1}])


def downgrade():
    op.drop_table("person")
