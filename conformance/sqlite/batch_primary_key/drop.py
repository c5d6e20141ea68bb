"""A named key is dropped."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT t_pk PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("t_pk", type_="primary")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_primary_key("t_pk", ["id"])
