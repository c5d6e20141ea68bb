"""`reflect_args` and a listener in a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"


def wider(inspector, table, column_info):
    if column_info["name"] == "n":
        column_info["type"] = sa.BigInteger()
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always", reflect_args=[sa.Column("name", sa.Unicode(30), nullable=False, server_default="y")], reflect_kwargs={"listeners": [("column_reflect", wider)]}) as batch_op:
        pass


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
        batch_op.alter_column("name", type_=sa.String(20), server_default="x")
