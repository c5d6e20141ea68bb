"""A check whose text names the column must be dropped and made anew."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT ck_n CHECK (n > 0), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("ck_n", type_="check")
        batch_op.alter_column("n", new_column_name="m")
        batch_op.create_check_constraint("ck_m", "m > 0")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("ck_m", type_="check")
        batch_op.alter_column("m", new_column_name="n")
        batch_op.create_check_constraint("ck_n", "n > 0")
