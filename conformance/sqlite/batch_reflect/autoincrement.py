"""AUTOINCREMENT is lost, unless it is asked for again."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER)",
    "INSERT INTO t VALUES (7, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", nullable=True)


def downgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.alter_column("n", nullable=True)
