"""LIKE, concatenation, ESCAPE, regular functions with odd texts."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (s VARCHAR(99))", "INSERT INTO t VALUES ('hundred'), ('a_b'), ('it''s'), ('back\\slash'), ('UP')"]


def upgrade():
    t = sa.table("t", sa.column("s", sa.String))
    op.execute(t.update().where(t.c.s == "hundred").values(s="100%"))
    op.execute(t.update().where(t.c.s.contains("0%", autoescape=True)).values(s="one hundred %"))
    op.execute(t.update().where(t.c.s.startswith("a")).values(s=t.c.s + " 50%% \\ :c"))
    op.execute(t.update().where(t.c.s.like("it%")).values(s=sa.func.upper(t.c.s)))
    op.execute(t.update().where(t.c.s == "back\\slash").values(s="new\\path"))
    op.execute(t.update().where(t.c.s.ilike("up")).values(s=sa.func.lower(t.c.s).concat("?")))
    op.execute(t.update().where(sa.func.length(t.c.s) % 2 == 0).values(s=sa.func.substr(t.c.s, 1, 3)))


def downgrade():
    op.execute("DELETE FROM t")
    op.execute("INSERT INTO t VALUES ('hundred'), ('a_b'), ('it''s'), ('back\\slash'), ('UP')")
