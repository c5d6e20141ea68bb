"""Functions, labels and aliases with odd names."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER)", "INSERT INTO t VALUES (1, 2)"]
t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.Integer))


def upgrade():
    alias = t.alias("Other T")
    op.execute(t.insert().from_select(["a", "b"], sa.select(alias.c.a.label("The A"), sa.func.max(alias.c.b).label("max")).group_by(alias.c.a)))
    op.execute(t.update().where(t.c.a == sa.select(sa.func.min(alias.c.a)).scalar_subquery()).values(b=sa.func.coalesce(t.c.b, 0)))


def downgrade():
    op.execute(t.delete())
    op.execute("INSERT INTO t VALUES (1, 2)")
