"""DDL() with a context, percents doubled in it."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s VARCHAR(20))"]


def upgrade():
    op.execute(sa.DDL("INSERT INTO t VALUES (1, 'plain :x')"))
    op.execute(sa.DDL("INSERT INTO t VALUES (%(number)s, '%(text)s 50%%')", context={"number": 2, "text": "it''s"}))


def downgrade():
    op.execute(sa.DDL("DELETE FROM t"))
