"""Plain strings and `text` with such characters, with and without binds."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1, 'it''s 50% \\: \"q\"')")
    op.execute(sa.text("INSERT INTO t VALUES (2, '%s %% ü')"))
    op.execute(sa.text("INSERT INTO t VALUES (3, 'a\\:b')"))
    op.execute(sa.text("INSERT INTO t VALUES (:id, :a)").bindparams(id=4, a="it's :x 50%"))
    op.execute(sa.text("INSERT INTO t VALUES (:id, :a)").bindparams(sa.bindparam("id", 5), sa.bindparam("a", None, sa.Text)))
    op.execute(sa.text("UPDATE t SET a = :new WHERE a LIKE '%50\\%%' AND id IN :ids").bindparams(sa.bindparam("ids", [4, 9], expanding=True), new="n"))


def downgrade():
    op.execute("DELETE FROM t")
