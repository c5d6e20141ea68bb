"""`PRAGMA legacy_alter_table` and the references of others."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE TABLE child (id INTEGER NOT NULL, t_id INTEGER REFERENCES t (id), PRIMARY KEY (id))",
    "INSERT INTO child VALUES (1, 1)",
]


def upgrade():
    op.execute("PRAGMA legacy_alter_table=ON")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=True)
    op.execute("PRAGMA legacy_alter_table=OFF")


def downgrade():
    op.execute("PRAGMA legacy_alter_table=ON")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=False)
    op.execute("PRAGMA legacy_alter_table=OFF")
