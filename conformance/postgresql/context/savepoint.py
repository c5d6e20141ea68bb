"""begin_nested() around what may fail."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    bind = op.get_bind()
    for number in (1, 2):
        try:
            with bind.begin_nested():
                bind.execute(sa.text("INSERT INTO t VALUES (:n)"), {"n": number})
        except sa.exc.IntegrityError:
            op.execute("INSERT INTO t VALUES (100)")


def downgrade():
    op.execute("DELETE FROM t WHERE id > 1")
