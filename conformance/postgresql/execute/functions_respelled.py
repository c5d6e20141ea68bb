"""Functions and operators that SQLAlchemy spells in its own way: SUBSTRING, and a text search with its configuration."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, a TEXT)", "INSERT INTO t VALUES (1, 'running cats'), (2, 'dogs')"]

t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text))


def upgrade():
    op.execute(t.update().values(id=5).where(t.c.a.match("cats", postgresql_regconfig="english")))
    op.execute(t.update().values(id=6).where(t.c.a.match("dogs")))
    op.execute(t.update().values(a=sa.func.substring(t.c.a, 3)).where(t.c.id == 5))
    op.execute(t.update().values(a=sa.func.substring(t.c.a, 1, t.c.id - 2)).where(t.c.id == 6))


def downgrade():
    op.execute("UPDATE t SET id = 1, a = 'running cats' WHERE id = 5")
    op.execute("UPDATE t SET id = 2, a = 'dogs' WHERE id = 6")
