"""Checks without a name under `naming_convention`."""
from alembic import op

only = "online"
convention = {"ck": "ck_%(table_name)s_%(column_0_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CHECK (n > 0), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    pass
