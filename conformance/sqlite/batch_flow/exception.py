"""A batch whose block raises does nothing."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    try:
        with op.batch_alter_table("t") as batch_op:
            batch_op.drop_column("n")
            raise RuntimeError("no")
    except RuntimeError:
        pass


def downgrade():
    pass
