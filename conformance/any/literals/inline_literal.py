"""`op.inline_literal` with types."""
import datetime
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20), b DATE)", "INSERT INTO t VALUES (1, 'x', NULL), (2, 'y', NULL)"]
t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.String), sa.column("b", sa.Date))


def upgrade():
    op.execute(t.update().where(t.c.a == op.inline_literal("x")).values(a=op.inline_literal("it's %")))
    op.execute(t.update().where(t.c.id == op.inline_literal(2)).values(b=op.inline_literal(datetime.date(2024, 1, 1), type_=sa.Date())))


def downgrade():
    op.execute(t.update().values(b=None, a=sa.case((t.c.id == 1, "x"), else_="y")))
