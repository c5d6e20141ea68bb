"""A batch on SQLite, ALTER elsewhere, as projects write it."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    conn = op.get_bind()
    if conn.dialect.name == "sqlite":
        op.execute("PRAGMA foreign_keys=off")
        with op.batch_alter_table("t") as batch_op:
            batch_op.alter_column("n", existing_type=sa.Integer(), nullable=True, type_=sa.BigInteger())
        op.execute("PRAGMA foreign_keys=on")
    else:
        op.alter_column("t", "n", existing_type=sa.Integer(), type_=sa.BigInteger())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
