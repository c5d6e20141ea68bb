"""`batch_op.execute`, `get_bind` and directives of `op` in the block."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))
        batch_op.execute("UPDATE t SET n = 1 WHERE n IS NULL")
        count = batch_op.get_bind().execute(sa.text("SELECT count(*) FROM t")).scalar()
        op.execute(f"UPDATE t SET n = n + {count}")


def downgrade():
    op.execute("UPDATE t SET n = NULL WHERE id = 2")
    op.execute("UPDATE t SET n = 5 WHERE id = 1")
    op.drop_column("t", "c")
