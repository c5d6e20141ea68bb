"""A unique constraint over several columns, one of them new."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))
        batch_op.create_unique_constraint("uq_1", ["name", "c"])
        batch_op.create_unique_constraint("uq_2", ["c", "n", "name"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq_2", type_="unique")
        batch_op.drop_constraint("uq_1", type_="unique")
        batch_op.drop_column("c")
