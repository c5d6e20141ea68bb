"""A batch inside of a batch."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (1)",
]


def upgrade():
    with op.batch_alter_table("t") as outer:
        outer.add_column(sa.Column("c", sa.Integer(), server_default=sa.text("0")))
        with op.batch_alter_table("o") as inner:
            inner.add_column(sa.Column("d", sa.Integer(), server_default=sa.text("1")))
        outer.alter_column("n", type_=sa.Text())


def downgrade():
    with op.batch_alter_table("t") as outer, op.batch_alter_table("o") as inner:
        outer.drop_column("c")
        inner.drop_column("d")
        outer.alter_column("n", type_=sa.Integer())
