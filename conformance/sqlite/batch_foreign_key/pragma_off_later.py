"""`PRAGMA foreign_keys=OFF` after other directives of the revision: no row of another table is lost."""
import sqlalchemy as sa
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
    op.add_column("child", sa.Column("note", sa.Text()))
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("PRAGMA foreign_keys = OFF")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=True)
    op.execute("PRAGMA foreign_keys = ON")


def downgrade():
    op.drop_table("extra")
    op.execute(sa.text("PRAGMA foreign_keys = OFF"))
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("name", nullable=False)
    op.execute(sa.text("PRAGMA foreign_keys = ON"))
    op.drop_column("child", "note")
