"""Foreign keys are on: a child table is rebuilt, its rows stay."""
import sqlalchemy as sa
from alembic import op

only = "online"


def on_connect(connection, record):
    connection.execute("PRAGMA foreign_keys=ON")
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (1)",
    "CREATE TABLE t (id INTEGER NOT NULL, o INTEGER NOT NULL REFERENCES o (id) ON DELETE CASCADE, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default=sa.text("(5)")))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
