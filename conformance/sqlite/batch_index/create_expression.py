"""An index on expressions and with an order."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_index("ix_lower", [sa.text("lower(name)")])
        batch_op.create_index("ix_desc", [sa.text("n DESC"), "name"])
        batch_op.create_index("ix_func", [sa.func.abs(sa.column("n"))])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_index("ix_func")
        batch_op.drop_index("ix_desc")
        batch_op.drop_index("ix_lower")
