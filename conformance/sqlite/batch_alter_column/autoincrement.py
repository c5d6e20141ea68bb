"""`autoincrement` of a key column in a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (7, 1)",
]


def upgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.alter_column("id", existing_type=sa.Integer(), autoincrement=True)


def downgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_autoincrement": False}) as batch_op:
        batch_op.alter_column("id", existing_type=sa.Integer(), autoincrement=False)
