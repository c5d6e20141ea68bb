"""`@compiles(BinaryExpression)`: a project that writes some operators itself and leaves the others."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql.operators import ASTEXT, CONTAINS
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import operators

OWN = {operators.is_distinct_from: "coalesce(%s, 0) <> coalesce(%s, 0)", ASTEXT: "%s | %s", CONTAINS: "%s in %s"}


@compiles(sa.BinaryExpression)
def own(element, compiler, override_operator=None, **kw):
    operator = override_operator or element.operator
    if (text := OWN.get(operator)) is not None:
        return text % (compiler.process(element.left, **kw), compiler.process(element.right, **kw))
    if operator is operators.eq and isinstance(element.right, sa.BindParameter):
        return compiler.process(element.left, **kw) + " = 0 + " + compiler.process(element.right, **kw)
    return compiler.visit_binary(element, override_operator=operator, **kw)


def upgrade():
    op.create_table("t", sa.Column("n", sa.Integer), sa.Column("m", sa.Integer))
    t = sa.table("t", sa.column("n", sa.Integer), sa.column("m", sa.Integer))
    op.execute(t.insert().values(n=1, m=2))
    op.execute(t.update().values(n=t.c.n + 4).where(t.c.n == 1))
    op.execute(t.update().values(n=9 - t.c.n).where(t.c.n.is_distinct_from(t.c.m), t.c.m > 1, t.c.n != 7))
    op.execute(t.update().values(m=(t.c.n + 1) * (t.c.m - 2) + sa.func.abs(t.c.n - 3)).where(sa.or_(t.c.n == 3, sa.not_(t.c.m == 4))))
    op.execute(sa.insert(t).from_select(["n", "m"], sa.select(t.c.n + 1, (t.c.n == t.c.m).label("x")).order_by(t.c.n - 1)))
    op.execute(t.delete().where(t.c.n == t.c.m, t.c.n == None))  # noqa: E711


def downgrade():
    op.drop_table("t")
