"""Checks by text and by expression, under a convention."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_check_constraint("positive", "n > 0")
        batch_op.create_check_constraint(op.f("named"), sa.column("name") != "it's")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint(op.f("named"), type_="check")
        batch_op.drop_constraint("positive", type_="check")
