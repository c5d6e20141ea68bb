"""Subscripts of documents that follow a path, or that a path follows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, data JSON, text VARCHAR(20))"]

t = sa.table("t", sa.column("id", sa.Integer), sa.column("data", sa.JSON), sa.column("text", sa.String))


def upgrade():
    op.execute("""INSERT INTO t VALUES (1, '{"a": {"b": {"c": "x"}}}', NULL)""")
    op.execute(t.update().values(text=t.c.data["a"]["b"]["c"].as_string()))
    op.execute(t.update().values(text=t.c.data["a"][("b", "c")].as_string()))
    op.execute(t.update().values(text=t.c.data[("a", "b")]["c"].as_string()))
    op.execute(t.delete().where(t.c.data[("a", "b")][("c", "d")].as_integer() == 1))


def downgrade():
    op.execute(t.delete())
