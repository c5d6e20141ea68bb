"""Options of SQLite for the new table."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.alter_column("name", nullable=True)
    op.execute("INSERT INTO t (name) VALUES ('c')")


def downgrade():
    op.execute("DELETE FROM t WHERE name = 'c'")
    with op.batch_alter_table("t", table_kwargs={"sqlite_autoincrement": False}) as batch_op:
        batch_op.alter_column("name", nullable=False)
