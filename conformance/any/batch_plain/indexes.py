"""Indexes in a batch, with and without names."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_t_n"), ["n"], unique=False)
        batch_op.create_index("ix_low", [sa.text("lower(name)")], unique=True)
        batch_op.create_index("ix_part", ["n"], postgresql_where=sa.text("n > 3"), sqlite_where=sa.text("n > 3"))


def downgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.drop_index("ix_part", postgresql_where=sa.text("n > 3"), sqlite_where=sa.text("n > 3"))
        batch_op.drop_index("ix_low")
        batch_op.drop_index(batch_op.f("ix_t_n"))
