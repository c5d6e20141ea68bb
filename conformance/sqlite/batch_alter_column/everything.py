"""Name, type, NULL, default and comment in one call."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 5)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", new_column_name="m", type_=sa.String(8), nullable=False, server_default="none", comment="what it was", existing_type=sa.Integer(), existing_nullable=True, existing_server_default=None, existing_comment=None)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("m", new_column_name="n", type_=sa.Integer(), nullable=True, server_default=None, comment=None, existing_type=sa.String(8))
