"""A table read from the database, then used."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(9), flag BOOLEAN)", "INSERT INTO t VALUES (1, 'a', NULL)"]


def upgrade():
    t = sa.Table("t", sa.MetaData(), autoload_with=op.get_bind())
    op.execute(t.update().values(flag=True))
    op.bulk_insert(t, [{"id": 2, "name": "b", "flag": False}])
    op.execute(t.insert().values(id=3, name=sa.select(sa.func.max(t.c.name)).scalar_subquery()))


def downgrade():
    op.execute("DELETE FROM t WHERE id > 1")
    op.execute("UPDATE t SET flag = NULL")
