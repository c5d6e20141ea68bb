"""A function as default, filled in for the rows that are there."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.String(), server_default=sa.text("(lower('ABC'))")))
        batch_op.add_column(sa.Column("d", sa.Integer(), server_default=sa.func.abs(-4)))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("d")
        batch_op.drop_column("c")
