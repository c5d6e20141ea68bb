"""WITH before SELECT, INSERT, UPDATE and DELETE."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, parent INTEGER)", "INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2), (9, NULL)", "CREATE TABLE kept (id INTEGER)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("parent", sa.Integer))
    kept = sa.table("kept", sa.column("id", sa.Integer))
    tree = sa.select(t.c.id).where(t.c.id == 1).cte("tree", recursive=True)
    tree = tree.union_all(sa.select(t.c.id).where(t.c.parent == tree.c.id))
    op.execute(kept.insert().from_select(["id"], sa.select(tree.c.id)))
    old = sa.select(t.c.id).where(t.c.parent.is_(None)).cte("old")
    op.execute(sa.delete(t).where(t.c.id.in_(sa.select(old.c.id))))
    op.execute(sa.update(t).values(parent=0).where(t.c.id.in_(sa.select(kept.c.id))))


def downgrade():
    op.execute("DELETE FROM kept")
    op.execute("DELETE FROM t")
    op.execute("INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2), (9, NULL)")
