"""Blobs to text and back, the bytes kept."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a BLOB, b TEXT, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, x'616263', 'abc'), (2, x'', ''), (3, NULL, NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Text(), existing_type=sa.LargeBinary())
        batch_op.alter_column("b", type_=sa.LargeBinary(), existing_type=sa.Text())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.LargeBinary(), existing_type=sa.Text())
        batch_op.alter_column("b", type_=sa.Text(), existing_type=sa.LargeBinary())
