"""The rows of a table without a key, and their order."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (a TEXT, x INTEGER)",
    "INSERT INTO t (rowid, a) VALUES (10, 'ten'), (5, 'five'), (20, 'twenty')",
    "DELETE FROM t WHERE rowid = 10",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("x", type_=sa.Text())
    op.execute("UPDATE t SET x = rowid")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("x", type_=sa.Integer())
