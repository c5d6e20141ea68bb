"""ON CONFLICT by the name of a constraint, with a partial index."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER CONSTRAINT t_key PRIMARY KEY, s TEXT)", "CREATE UNIQUE INDEX ix ON t (s) WHERE id > 0"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String))
    statement = postgresql.insert(t).values(id=1, s="a")
    op.execute(statement)
    op.execute(statement.on_conflict_do_update(constraint="t_key", set_=dict(s=sa.func.upper(t.c.s))))
    op.execute(postgresql.insert(t).values(id=2, s="A").on_conflict_do_nothing(index_elements=["s"], index_where=sa.text("id > 0")))


def downgrade():
    op.execute("DELETE FROM t")
