"""Text to JSON is copied as it is, and back it is cast or not."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a TEXT, b VARCHAR(20), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, '{\"k\": [1, null]}', 'null')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.JSON())
        batch_op.alter_column("b", type_=sqlite.JSON(), existing_type=sa.String(20))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Text(), existing_type=sa.JSON())
        batch_op.alter_column("b", type_=sa.String(20), existing_type=sa.JSON())
