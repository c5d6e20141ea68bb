"""A condition, and what is for other databases."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_index("ix_n", ["n"], unique=True, sqlite_where=sa.text("n IS NOT NULL"), postgresql_where=sa.text("n > 0"), postgresql_using="btree")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_index("ix_n", postgresql_using="btree")
