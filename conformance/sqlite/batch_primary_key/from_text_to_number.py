"""The column of the key is exchanged: drop, add, key."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (uid VARCHAR(20) NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (uid))",
    "INSERT INTO t VALUES ('a', 1), ('b', 2)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("id", sa.Integer(), nullable=True), insert_before="uid")
    op.execute("UPDATE t SET id = n * 10")
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("pk_t", type_="primary")
        batch_op.alter_column("id", nullable=False)
        batch_op.create_primary_key("pk_t", ["id"])
        batch_op.drop_column("uid")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("pk_t", type_="primary")
        batch_op.alter_column("id", new_column_name="uid", type_=sa.String(20))
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_primary_key("pk_t", ["uid"])
