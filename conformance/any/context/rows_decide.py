"""Rows that are read, changed and written back."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, full_name VARCHAR(50), given VARCHAR(50))", "INSERT INTO t (id, full_name) VALUES (1, 'Ada Lovelace'), (2, 'Plato'), (3, NULL)"]


def upgrade():
    bind = op.get_bind()
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("full_name", sa.String), sa.column("given", sa.String))
    for row in bind.execute(sa.select(t.c.id, t.c.full_name).where(t.c.full_name.is_not(None)).order_by(t.c.id)).fetchall():
        bind.execute(t.update().where(t.c.id == row.id).values(given=row.full_name.split(" ")[0]))
    count = bind.execute(sa.text("SELECT count(*) FROM t WHERE given IS NULL")).scalar()
    bind.execute(sa.text("UPDATE t SET given = :word WHERE given IS NULL"), {"word": f"none of {count}"})
    bind.execute(t.insert(), [{"id": 10, "given": "x"}, {"id": 11, "given": "y"}])


def downgrade():
    op.get_bind().execute(sa.text("DELETE FROM t WHERE id >= :least"), [{"least": 10}])
    op.execute("UPDATE t SET given = NULL")
