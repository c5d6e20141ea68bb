"""Indexes need no copy."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.create_index("ix_n", ["n"], unique=True)
        batch_op.create_index(batch_op.f("ix_t_name"), ["name", "n"], unique=False)


def downgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_t_name"))
        batch_op.drop_index("ix_n")
