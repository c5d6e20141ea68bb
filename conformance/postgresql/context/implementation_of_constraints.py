"""One implementation for every kind of constraint, by way of their common class."""
import sqlalchemy as sa
from alembic import op
from alembic.operations import Operations, ops, toimpl

setup = ["CREATE TABLE t (id INTEGER, n INTEGER)", "CREATE TABLE o (id INTEGER PRIMARY KEY)"]


@Operations.implementation_for(ops.AddConstraintOp, replace=True)
def add_constraint(operations, operation):
    operations.execute("COMMENT ON TABLE t IS '%s'" % type(operation).__name__)
    toimpl.create_constraint(operations, operation)


@Operations.implementation_for(ops.DropConstraintOp, replace=True)
def drop_constraint(operations, operation):
    toimpl.drop_constraint(operations, operation)
    operations.execute("COMMENT ON TABLE t IS '%s'" % operation.constraint_name)


def upgrade():
    op.create_primary_key("pk_t", "t", ["id"])
    op.create_foreign_key("fk_t", "t", "o", ["n"], ["id"])
    op.create_unique_constraint("uq_t", "t", ["n"])
    op.create_check_constraint("ck_t", "t", "n > 5")


def downgrade():
    for name in ("ck_t", "uq_t", "fk_t", "pk_t"):
        op.drop_constraint(name, "t")
