"""Several changes of one column in one batch."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.String(5))
        batch_op.alter_column("n", server_default="0")
        batch_op.alter_column("n", type_=sa.Float())
        batch_op.alter_column("n", new_column_name="m")
        batch_op.alter_column("n", nullable=True)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("m", new_column_name="n", type_=sa.Integer(), server_default=None)
