"""`@compiles` on statements and expressions that SQLAlchemy makes itself."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import Cast, Delete, Insert


@compiles(Insert, "sqlite")
def replacing(insert, compiler, **kw):
    return compiler.visit_insert(insert.prefix_with("OR REPLACE"), **kw)


@compiles(Delete)
def commented(delete, compiler, **kw):
    return compiler.visit_delete(delete, **kw) + " /* by hand */"


@compiles(Cast)
def text(element, compiler, **kw):
    return compiler.visit_cast(element, **kw).replace("VARCHAR", "TEXT")


def upgrade():
    op.create_table("t", sa.Column("n", sa.Integer, primary_key=True), sa.Column("s", sa.String))
    t = sa.table("t", sa.column("n", sa.Integer), sa.column("s", sa.String))
    op.execute(t.insert().values(n=1, s="a:b"))
    op.execute(t.update().values(s=sa.cast(t.c.n, sa.String)))
    op.execute(t.delete().where(t.c.s == sa.cast(t.c.n + 7, sa.String)))


def downgrade():
    op.drop_table("t")
