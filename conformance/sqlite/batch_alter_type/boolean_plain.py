"""To a Boolean without a check."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, s VARCHAR(5), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, '1'), (2, 0, 'true'), (3, NULL, NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Boolean(), existing_type=sa.Integer())
        batch_op.alter_column("s", type_=sa.Boolean())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=sa.Boolean())
        batch_op.alter_column("s", type_=sa.String(5))
