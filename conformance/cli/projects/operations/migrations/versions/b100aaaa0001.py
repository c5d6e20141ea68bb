from alembic import op, context
import sqlalchemy as sa

revision = "b100aaaa0001"
down_revision = None


from alembic.operations import BatchOperations, MigrateOperation, Operations, ops


@Operations.register_operation("create_sequence")
@BatchOperations.register_operation("create_sequence", "batch_create_sequence")
class CreateSequenceOp(MigrateOperation):
    def __init__(self, name):
        self.name = name

    @classmethod
    def create_sequence(cls, operations, name):
        return operations.invoke(cls(name))

    @classmethod
    def batch_create_sequence(cls, operations):
        return operations.invoke(cls(operations.impl.table_name + "_seq"))

    def reverse(self):
        return ops.ExecuteSQLOp("DROP SEQUENCE " + self.name)


@Operations.implementation_for(CreateSequenceOp)
def create_sequence(operations, operation):
    operations.execute("CREATE SEQUENCE " + operation.name)
    return operation.name


@Operations.implementation_for(ops.CreateTableOp, replace=True)
def create_table(operations, operation):
    operations.execute("-- creating " + operation.table_name)
    table = operation.to_table(operations.migration_context)
    operations.impl.create_table(table)
    return table


@Operations.implementation_for(ops.AddColumnOp, replace=True)
def add_column(operations, operation):
    operations.impl.add_column(operation.table_name, operation.to_column(), schema=operation.schema)
    if operations.impl.table_name if hasattr(operations.impl, "table_name") else None:
        operations.execute("-- in a batch")


def upgrade():
    print(op.create_sequence("s"))
    op.invoke(CreateSequenceOp("x").reverse())
    made = op.create_table("t", sa.Column("id", sa.Integer), schema="s", comment="c")
    print(made.name, made.schema, list(made.c.keys()))
    op.add_column("t", sa.Column("n", sa.String(5), index=False))
    with op.batch_alter_table("t", recreate="never") as batch:
        batch.create_sequence()
        batch.add_column(sa.Column("m", sa.Integer))
        batch.invoke(ops.DropColumnOp("t", "n"))
    for operation in OPERATIONS:
        op.invoke(operation)
    for operation in OPERATIONS:
        try:
            back = operation.reverse()
        except (NotImplementedError, ValueError) as error:
            print("--", type(operation).__name__, type(error).__name__, error)
        else:
            print("--", type(operation).__name__, type(back).__name__)
            op.invoke(back)
    try:
        op.invoke(5)
    except ValueError as error:
        print(error)


TABLE = sa.Table("z", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.String(5)), sa.UniqueConstraint("n", name="uq"))
UNIQUE = [it for it in TABLE.constraints if it.name == "uq"][0]
OPERATIONS = [
    ops.CreateTableOp("u", [sa.Column("id", sa.Integer)]),
    ops.CreateTableOp.from_table(TABLE),
    ops.DropTableOp.from_table(TABLE),
    ops.DropTableOp("u"),
    ops.AddColumnOp("u", sa.Column("x", sa.String(5))),
    ops.AddColumnOp.from_column(TABLE.c.n),
    ops.DropColumnOp("u", "x"),
    ops.AlterColumnOp("u", "x", modify_nullable=False, modify_server_default="5", modify_type=sa.Integer(), modify_name="y", modify_comment="c", existing_type=sa.String(5), existing_nullable=True),
    ops.AlterColumnOp("u", "x", modify_server_default=None, existing_server_default="1"),
    ops.CreateIndexOp("i", "u", ["x"], unique=True, postgresql_using="gin"),
    ops.CreateIndexOp.from_index(sa.Index("ix", TABLE.c.n)),
    ops.DropIndexOp("i", "u"),
    ops.CreateUniqueConstraintOp("q", "u", ["x"]),
    ops.CreatePrimaryKeyOp("q", "u", ["x"]),
    ops.CreateForeignKeyOp("q", "u", "o", ["x"], ["y"], ondelete="CASCADE", source_schema="s"),
    ops.CreateCheckConstraintOp("q", "u", "x > 5"),
    ops.AddConstraintOp.from_constraint(UNIQUE),
    ops.DropConstraintOp.from_constraint(UNIQUE),
    ops.DropConstraintOp("q", "u", type_="unique"),
    ops.RenameTableOp("u", "v"),
    ops.CreateTableCommentOp("u", "v"),
    ops.CreateTableCommentOp("u", "v", existing_comment="w"),
    ops.DropTableCommentOp("u", existing_comment="w"),
    ops.ExecuteSQLOp("SELECT 1"),
    ops.BulkInsertOp(sa.table("u", sa.column("x", sa.Integer)), [{"x": 1}]),
]


def downgrade():
    pass
