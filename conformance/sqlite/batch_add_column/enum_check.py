"""An Enum that brings a check; its name under a convention."""
import sqlalchemy as sa
from alembic import op

only = "online"
naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Enum("red", "gr'een", name="colour", create_constraint=True), server_default="red"))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("colour", type_="check")
        batch_op.drop_column("c")
