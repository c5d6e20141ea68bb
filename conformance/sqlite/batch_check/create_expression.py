"""A check as an expression."""
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
        batch_op.create_check_constraint("ck_1", sa.and_(sa.column("n") > 0, sa.column("n") < 100))
        batch_op.create_check_constraint("ck_2", sa.func.length(sa.column("name")) >= 1)
        batch_op.create_check_constraint("ck_3", sa.text("name <> 'x:y'"))
        batch_op.create_check_constraint("ck_4", sa.column("name").in_(["a", "b", "it's"]))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        for number in range(1, 5):
            batch_op.drop_constraint(f"ck_{number}", type_="check")
