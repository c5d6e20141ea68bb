"""`text().bindparams` with types of their own."""
import datetime
import decimal
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a DATE, b TIMESTAMP, c NUMERIC, d BOOLEAN)"]


def upgrade():
    op.execute(
        sa.text("INSERT INTO t VALUES (:id, :a, :b, :c, :d)").bindparams(
            sa.bindparam("id", 1, type_=sa.Integer()),
            sa.bindparam("a", datetime.date(2024, 2, 29), type_=sa.Date()),
            sa.bindparam("b", datetime.datetime(2024, 2, 29, 1, 2, 3), type_=sa.DateTime()),
            sa.bindparam("c", decimal.Decimal("1.50"), type_=sa.Numeric()),
            sa.bindparam("d", True, type_=sa.Boolean()),
        )
    )
    op.execute(sa.text("INSERT INTO t (id, a) VALUES (:id, :a)").bindparams(id=2, a=datetime.date(2000, 1, 1)))


def downgrade():
    op.execute("DELETE FROM t")
