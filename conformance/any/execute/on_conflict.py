"""INSERT … ON CONFLICT of both databases."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(50), UNIQUE (s))", "INSERT INTO t VALUES (1, 'a')"]


def upgrade():
    dialect = op.get_context().dialect.name
    insert = sa.dialects.postgresql.insert if dialect == "postgresql" else sa.dialects.sqlite.insert
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String))
    op.execute(insert(t).values(id=1, s="b").on_conflict_do_nothing())
    op.execute(insert(t).values(id=2, s="a").on_conflict_do_nothing(index_elements=["s"]))
    statement = insert(t).values([{"id": 1, "s": "c"}, {"id": 3, "s": "d"}])
    op.execute(statement.on_conflict_do_update(index_elements=[t.c.id], set_={"s": statement.excluded.s + "!"}, where=t.c.s != "never"))


def downgrade():
    op.execute("DELETE FROM t WHERE id > 1")
    op.execute("UPDATE t SET s = 'a'")
