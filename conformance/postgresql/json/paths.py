"""Keys, indexes, paths and operators of JSONB in statements."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a JSONB, s TEXT)", """INSERT INTO t VALUES (1, '{"name": "n", "l": [1, 2], "o": {"k": "v"}}', NULL), (2, '{"b": true}', NULL)"""]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", postgresql.JSONB), sa.column("s", sa.Text))


def upgrade():
    op.execute(t.update().where(t.c.id == 1).values(s=t.c.a["name"].astext))
    op.execute(t.update().where(t.c.a["l"][0].astext == "1").values(s=t.c.s + t.c.a[("o", "k")].astext))
    op.execute(t.update().where(t.c.a.has_key("b")).values(a=t.c.a - "b"))
    op.execute(t.update().where(t.c.a["name"].as_string() == "n").values(s=sa.func.jsonb_array_length(t.c.a["l"]).cast(sa.Text)))
    op.execute(t.update().where(t.c.a.has_any(postgresql.array(["x", "name"]))).values(a=t.c.a - "o"))


def downgrade():
    op.execute(t.update().values(s=None))
