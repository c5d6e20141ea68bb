"""Constraints and columns that the new table gets in addition."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", table_args=(sa.UniqueConstraint("n", name="uq_n"), sa.CheckConstraint("n > 0", name="ck_n"))) as batch_op:
        batch_op.alter_column("name", nullable=True)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq_n", type_="unique")
        batch_op.drop_constraint("ck_n", type_="check")
        batch_op.alter_column("name", nullable=False)
