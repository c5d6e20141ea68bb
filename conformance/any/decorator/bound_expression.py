"""`bind_expression` and `column_expression` of a type."""
import sqlalchemy as sa
from alembic import op


class Upper(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True
    def bind_expression(self, bindvalue):
        return sa.func.upper(bindvalue)
setup = ["CREATE TABLE t (a VARCHAR(30))"]
t = sa.table("t", sa.column("a", Upper()))


def upgrade():
    op.execute(t.insert().values(a="x"))
    op.execute(t.update().where(t.c.a == "x").values(a="y"))


def downgrade():
    op.execute(t.delete())
