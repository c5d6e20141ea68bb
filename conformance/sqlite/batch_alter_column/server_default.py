"""Defaults set: strings, text, functions, booleans."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b VARCHAR(9), c BOOLEAN, d DATETIME, e INTEGER, f INTEGER, g FLOAT, PRIMARY KEY (id))",
    "INSERT INTO t (id) VALUES (1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", server_default="12")
        batch_op.alter_column("b", server_default="it's")
        batch_op.alter_column("c", server_default=sa.false())
        batch_op.alter_column("d", server_default=sa.func.now())
        batch_op.alter_column("e", server_default=sa.text("(1 + 2)"))
        batch_op.alter_column("f", server_default=sa.text("abs(-3)"))
        batch_op.alter_column("g", server_default=sa.text("-1.5"))
    op.execute("INSERT INTO t (id, d) VALUES (2, 'then')")


def downgrade():
    op.execute("DELETE FROM t WHERE id = 2")
    with op.batch_alter_table("t") as batch_op:
        for name in "abcdefg":
            batch_op.alter_column(name, server_default=None)
