"""A key column that the table itself refers to."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER, CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES t (id), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, NULL), (2, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("p", new_column_name="parent")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("parent", new_column_name="p")
