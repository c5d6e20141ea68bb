"""One column of a composite key."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER, CONSTRAINT t_pk PRIMARY KEY (a, b))",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("b")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("b", sa.Integer()))
