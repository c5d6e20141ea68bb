"""Another key in the place of one with a name."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER, CONSTRAINT pk_old PRIMARY KEY (a))",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("pk_old", type_="primary")
        batch_op.create_primary_key("pk_new", ["b", "a"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("pk_new", type_="primary")
        batch_op.create_primary_key("pk_old", ["a"])
