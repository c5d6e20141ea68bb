"""`PRAGMA foreign_keys=OFF` around a batch, as the documentation advises."""
from alembic import op

only = "online"
def on_connect(connection, record):
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE TABLE child (id INTEGER NOT NULL, t_id INTEGER NOT NULL REFERENCES t (id) ON DELETE CASCADE, PRIMARY KEY (id))",
    "INSERT INTO child VALUES (1, 1), (2, 2)",
]


def upgrade():
    op.execute("PRAGMA foreign_keys=OFF")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=True)
    op.execute("PRAGMA foreign_keys=ON")


def downgrade():
    op.execute("PRAGMA foreign_keys=OFF")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=False)
    op.execute("PRAGMA foreign_keys=ON")
