"""A table that refers to itself, with rows."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER, CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES t (id) ON DELETE CASCADE, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default=sa.text("(1)")))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
