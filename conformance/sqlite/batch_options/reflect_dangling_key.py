"""A foreign key to a table that is not there, with `resolve_fks=False`."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT fk_n FOREIGN KEY(n) REFERENCES nowhere (id), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_kwargs={"resolve_fks": False}) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    with op.batch_alter_table("t", reflect_kwargs={"resolve_fks": False}) as batch_op:
        batch_op.alter_column("n", nullable=True)
