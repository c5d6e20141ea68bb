"""A convention that names a check by the columns of its condition."""
import sqlalchemy as sa
from alembic import op

only = "online"
naming = {"ck": "ck_%(table_name)s_%(column_0_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_check_constraint(None, sa.column("n") > 0)
        batch_op.create_check_constraint(None, sa.func.length(sa.column("name")) > 0)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint(op.f("ck_t_name"), type_="check")
        batch_op.drop_constraint(op.f("ck_t_n"), type_="check")
