"""Columns of JSON, dates and numbers keep their texts."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, j JSON, d DATETIME, n NUMERIC(10, 2), b BOOLEAN, x INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, '{\"a\": [1, 2.50]}', '2024-02-29 12:30:00.000001', 1.10, 1, 0), (2, 'null', '2024', 'text', 'maybe', 0), (3, NULL, NULL, NULL, NULL, NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("x")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("x", sa.Integer()))
