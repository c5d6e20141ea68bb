"""UNLOGGED for the new table."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always", table_kwargs={"prefixes": ["UNLOGGED"], "postgresql_with": {"fillfactor": 70}}) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("n", nullable=True)
