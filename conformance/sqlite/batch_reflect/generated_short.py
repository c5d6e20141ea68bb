"""`AS (…)` without GENERATED ALWAYS."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, v INTEGER AS (n + 1) VIRTUAL, PRIMARY KEY (id))",
    "INSERT INTO t (id, n) VALUES (1, 5)",
]


def upgrade():
    try:
        with op.batch_alter_table("t") as batch_op:
            batch_op.alter_column("n", type_=sa.BigInteger())
    except sa.exc.OperationalError as error:
        op.execute("INSERT INTO t (id) VALUES (2)")


def downgrade():
    op.execute("DELETE FROM t WHERE id = 2")
