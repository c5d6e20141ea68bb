"""Everything of a column at once."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 5)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", new_column_name="m", type_=sa.String(8), nullable=False, server_default="none", existing_type=sa.Integer(), existing_nullable=True)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("m", server_default=None, existing_type=sa.String(8))
        batch_op.alter_column("m", new_column_name="n", type_=sa.Integer(), nullable=True, existing_type=sa.String(8), postgresql_using="m::integer")
