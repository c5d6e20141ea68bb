"""WITHOUT ROWID and STRICT for the new table."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name TEXT, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a')",
]


def upgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_with_rowid": False, "sqlite_strict": True}) as batch_op:
        batch_op.alter_column("name", nullable=False)


def downgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_with_rowid": True, "sqlite_strict": False}) as batch_op:
        batch_op.alter_column("name", nullable=True)
