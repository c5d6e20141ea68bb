"""With `PRAGMA foreign_keys=ON` the drop of the old table cascades to its children, whose rows are lost."""
from alembic import op

only = "online"
def on_connect(connection, record):
    connection.execute("PRAGMA foreign_keys=ON")
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE TABLE child (id INTEGER NOT NULL, t_id INTEGER NOT NULL REFERENCES t (id) ON DELETE CASCADE, PRIMARY KEY (id))",
    "INSERT INTO child VALUES (1, 1), (2, 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=True)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=False)
