"""`batch_op.execute` runs at once, before the batch does."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", new_column_name="m")
        batch_op.execute("UPDATE t SET n = 9 WHERE id = 1")
        batch_op.execute(sa.text("UPDATE t SET name = :name WHERE id = 2").bindparams(name="ü"))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.execute("UPDATE t SET m = 5, name = 'a' WHERE id = 1")
        batch_op.execute("UPDATE t SET name = 'b' WHERE id = 2")
        batch_op.alter_column("m", new_column_name="n")
