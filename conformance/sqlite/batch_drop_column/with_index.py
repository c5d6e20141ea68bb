"""A column that an index needs: the index is dropped with it."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE INDEX ix_n ON t (n)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_index("ix_n")
        batch_op.drop_column("n")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("n", sa.Integer()))
        batch_op.create_index("ix_n", ["n"])
