"""Several columns, and directives after one of them was dropped."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b INTEGER, c INTEGER, d INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2, 3, 4, 5)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("a")
        batch_op.drop_column("d")
        batch_op.alter_column("b", new_column_name="a")
        batch_op.alter_column("c", type_=sa.Text())


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("a", new_column_name="b")
        batch_op.alter_column("c", type_=sa.Integer())
        batch_op.add_column(sa.Column("d", sa.Integer()))
        batch_op.add_column(sa.Column("e", sa.Integer()))
    op.execute("UPDATE t SET d = 5")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("e", new_column_name="a")
