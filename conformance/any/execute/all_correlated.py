"""A subquery whose tables all stand outside of it, too, is an error rather than a guess."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, n INTEGER)", "CREATE TABLE u (id INTEGER)"]

t = sa.table("t", sa.column("id", sa.Integer), sa.column("n", sa.Integer))
u = sa.table("u", sa.column("id", sa.Integer))


def upgrade():
    inside = sa.select(u.c.id).where(u.c.id == t.c.id).scalar_subquery()
    op.execute(t.update().values(n=inside))
    op.execute(t.update().values(n=inside).where(t.c.id == u.c.id))


def downgrade():
    pass
