"""A CTE that deletes, and an INSERT of what it gave."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s TEXT)", "CREATE TABLE old (id INTEGER, s TEXT)", "INSERT INTO t VALUES (1, 'x'), (2, 'y')"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String))
    old = sa.table("old", sa.column("id", sa.Integer), sa.column("s", sa.String))
    gone = sa.delete(t).where(t.c.id < 2).returning(t.c.id, t.c.s).cte("gone")
    op.execute(sa.insert(old).from_select(["id", "s"], sa.select(gone.c.id, gone.c.s)))


def downgrade():
    op.execute("WITH back AS (DELETE FROM old RETURNING *) INSERT INTO t SELECT * FROM back")
