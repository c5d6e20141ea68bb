"""To a Boolean with a check that nothing names."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Boolean(create_constraint=True), existing_type=sa.Integer())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True))
