"""Strings with quotes, percent signs, backslashes, colons, unicode and control characters."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text))
words = ["it's", "50%", "%s %(x)s %%", "back\\slash", "\\'", "co:lon :bind ::cast", "ünï ☃ 🎉", 'say "hi"', "tab\tnew\nline", "\x01\x1f\x7f", "", " ", "?", "$1", "--x", "/* c */", "NULL", "E'\\n'"]


def upgrade():
    op.bulk_insert(t, [{"id": number, "a": word} for number, word in enumerate(words)])
    op.execute(t.update().where(t.c.a == "it's").values(a="isn't 100%"))
    op.execute(t.update().where(t.c.a.in_(["50%", "back\\slash", ":x"])).values(a=t.c.a + " :y"))
    op.execute(t.update().where(t.c.a.like("%10\\%")).values(a="liked"))
    op.execute(t.update().where(t.c.a.contains("50%", autoescape=True)).values(a="contained"))
    op.execute(t.insert().values(id=100, a=sa.literal("lit'eral %")))
    op.execute(t.insert().values(id=101, a=sa.func.upper("arg'ument %")))


def downgrade():
    op.execute(t.delete().where(t.c.id >= 0))
