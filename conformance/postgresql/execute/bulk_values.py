"""UPDATE from VALUES, and INSERT of rows that are made in the database."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s TEXT)", "INSERT INTO t VALUES (1, 'a'), (2, 'b')"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.Text))
    rows = sa.values(sa.column("id", sa.Integer), sa.column("s", sa.Text), name="rows").data([(1, "it's"), (2, "50%")])
    op.execute(sa.update(t).values(s=rows.c.s).where(t.c.id == rows.c.id))
    number = sa.func.generate_series(10, 12).column_valued("number")
    op.execute(t.insert().from_select(["id", "s"], sa.select(number, sa.cast(number, sa.Text).label("s"))))


def downgrade():
    op.execute("TRUNCATE t")
    op.execute("INSERT INTO t VALUES (1, 'a'), (2, 'b')")
