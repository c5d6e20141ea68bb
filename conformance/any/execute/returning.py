"""RETURNING of INSERT, UPDATE and DELETE; nobody looks at the rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(9))"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String))
    op.execute(sa.insert(t).values(id=1, s="a").returning(t.c.id))
    op.execute(sa.update(t).values(s="b").returning(t.c.id, t.c.s.label("name")))
    op.execute(sa.insert(t).values(id=2, s="c"))
    op.execute(sa.delete(t).where(t.c.id == 2).returning(sa.literal_column("*")))


def downgrade():
    op.execute(sa.delete(t := sa.table("t", sa.column("id", sa.Integer))).returning(t.c.id))
