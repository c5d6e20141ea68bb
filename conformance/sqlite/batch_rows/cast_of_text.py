"""What a cast of unfit text gives."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a TEXT, b TEXT, c TEXT, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, '12', '1.5', '2024-01-02'), (2, 'abc', 'x', ''), (3, ' 7 ', '1e3', NULL), (4, '12abc', '-', 'zz')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Integer())
        batch_op.alter_column("b", type_=sa.Numeric(10, 2))
        batch_op.alter_column("c", type_=sa.Date())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Text())
        batch_op.alter_column("b", type_=sa.Text())
        batch_op.alter_column("c", type_=sa.Text())
