"""`@compiles` on statements and expressions of SQLAlchemy's own."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import ColumnElement, Executable, ClauseElement, FunctionElement


class utcnow(FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(utcnow)
def default_now(element, compiler, **kw):
    return "CURRENT_TIMESTAMP"


@compiles(utcnow, "postgresql")
def pg_now(element, compiler, **kw):
    return "TIMEZONE('utc', CURRENT_TIMESTAMP)"


class InsertFromSelect(Executable, ClauseElement):
    inherit_cache = False

    def __init__(self, table, select):
        self.table, self.select = table, select


@compiles(InsertFromSelect)
def insert_from(element, compiler, **kw):
    return "INSERT INTO %s (n, m) %s" % (
        compiler.process(element.table, asfrom=True, **kw), compiler.process(element.select, **kw))


class greatest(FunctionElement):
    type = sa.Numeric()
    name = "greatest"
    inherit_cache = True


@compiles(greatest)
def default_greatest(element, compiler, **kw):
    return compiler.visit_function(element, **kw)


@compiles(greatest, "sqlite")
def case_greatest(element, compiler, **kw):
    arg1, arg2 = list(element.clauses)
    return compiler.process(sa.case((arg1 > arg2, arg1), else_=arg2), **kw)


class ifnull(FunctionElement):
    name = "ifnull"
    inherit_cache = True


@compiles(ifnull)
def either(element, compiler, **kw):
    return "coalesce(%s, '12:30')" % compiler.process(element.clauses, **kw)


def upgrade():
    op.create_table("t", sa.Column("n", sa.Integer), sa.Column("m", sa.Integer), sa.Column("s", sa.String), sa.Column("at", sa.DateTime, server_default=utcnow()))
    t = sa.table("t", sa.column("n", sa.Integer), sa.column("m", sa.Integer), sa.column("s", sa.String))
    op.execute(t.insert().values(n=1, m=2))
    op.execute(t.update().values(n=greatest(t.c.n, t.c.m), m=greatest(3, t.c.m), s=ifnull(t.c.s, "a:b")))
    op.execute(InsertFromSelect(t, sa.select(t.c.n, t.c.m).where(t.c.n > 1)))
    op.execute(sa.insert(t).from_select(["n"], sa.select(greatest(t.c.n, t.c.m))))
    op.drop_column("t", "at")


def downgrade():
    op.drop_table("t")
