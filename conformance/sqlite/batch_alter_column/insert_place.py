"""`insert_before` and `insert_after` of alter_column are for other databases."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("n", nullable=True, insert_before="name")
        batch_op.alter_column("name", nullable=True, insert_after="n")


def downgrade():
    pass
