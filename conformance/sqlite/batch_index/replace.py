"""An index is replaced in a copy."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE INDEX ix_n ON t (n)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_index("ix_n")
        batch_op.create_index("ix_n", ["n", "name"])


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_index("ix_n")
        batch_op.create_index("ix_n", ["n"])
