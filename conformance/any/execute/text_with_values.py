"""text() with bindparams and bindparam."""
import datetime

import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(50), d DATE, b BOOLEAN)"]


def upgrade():
    op.execute(sa.text("INSERT INTO t (id, s) VALUES (:id, :s)").bindparams(id=1, s="it's 100%"))
    op.execute(
        sa.text("INSERT INTO t (id, d, b) VALUES (:id, :d, :b)").bindparams(
            sa.bindparam("id", value=2, type_=sa.Integer),
            sa.bindparam("d", datetime.date(2024, 5, 6), type_=sa.Date),
            sa.bindparam("b", True, sa.Boolean),
        )
    )
    op.execute(sa.text("UPDATE t SET s = :s WHERE id IN :ids AND s IS NULL").bindparams(sa.bindparam("ids", [1, 2], expanding=True), s="new"))
    op.execute(sa.text("UPDATE t SET s = :s || :s WHERE id = 1").bindparams(sa.bindparam("s", "x", type_=sa.String)))


def downgrade():
    op.execute(sa.text("DELETE FROM t"))
