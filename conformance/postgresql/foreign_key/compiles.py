"""`@compiles` on constraints that `ALTER TABLE` adds: create_foreign_key, add_column, create_unique_constraint, a batch, AddConstraint."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import AddConstraint


@compiles(sa.ForeignKeyConstraint, "postgresql")
def nameless(element, compiler, **kw):
    element.name = None
    return compiler.visit_foreign_key_constraint(element, **kw)


@compiles(sa.UniqueConstraint, "postgresql")
def deferred(element, compiler, **kw):
    return compiler.visit_unique_constraint(element, **kw) + " DEFERRABLE INITIALLY DEFERRED"


def upgrade():
    op.create_table("p", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer))
    op.create_foreign_key("fk_a", "t", "p", ["a"], ["id"], ondelete="CASCADE", postgresql_not_valid=True)
    op.create_unique_constraint("uq_a", "t", ["a"])
    op.add_column("t", sa.Column("c", sa.Integer, sa.ForeignKey("p.id", name="fk_c")))
    metadata = sa.MetaData()
    sa.Table("p", metadata, sa.Column("id", sa.Integer, primary_key=True))
    table = sa.Table("t", metadata, sa.Column("b", sa.Integer))
    key = sa.ForeignKeyConstraint(["b"], ["p.id"], name="fk_b")
    table.append_constraint(key)
    op.execute(AddConstraint(key))
    with op.batch_alter_table("p") as batch:
        batch.add_column(sa.Column("n", sa.Integer))
        batch.create_unique_constraint("uq_n", ["n"])


def downgrade():
    op.drop_table("t")
    op.drop_table("p")
