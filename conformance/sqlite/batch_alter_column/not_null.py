"""NOT NULL and back."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 5)",
]


def upgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.alter_column("n", existing_type=sa.INTEGER(), nullable=False)
        batch_op.alter_column("name", existing_type=sa.VARCHAR(20), nullable=True)


def downgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.alter_column("name", existing_type=sa.VARCHAR(20), nullable=False)
        batch_op.alter_column("n", existing_type=sa.INTEGER(), nullable=True)
