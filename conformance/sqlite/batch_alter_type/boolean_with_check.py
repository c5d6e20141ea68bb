"""To a Boolean that brings a named check, and from it to an Integer."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1), (2, 0), (3, NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Boolean(create_constraint=True, name="ck_n"), existing_type=sa.Integer())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_n"))
