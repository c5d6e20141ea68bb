"""Percents in strings, and in what the driver gets as it is."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (s TEXT)"]


def upgrade():
    op.execute("INSERT INTO t VALUES ('50%')")
    op.execute("INSERT INTO t VALUES ('50%%')")
    op.get_bind().exec_driver_sql("INSERT INTO t VALUES ('60%%')")
    op.get_bind().exec_driver_sql("INSERT INTO t VALUES (%(s)s)", {"s": "70%"})
    op.get_bind().execute(sa.text("INSERT INTO t VALUES ('80%' || :s)"), {"s": "%"})


def downgrade():
    op.execute("DELETE FROM t")
