"""More words for an Enum without a check."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, c VARCHAR(5), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'red')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", existing_type=sa.VARCHAR(5), type_=sa.Enum("red", "green", "purple", name="colour"), existing_nullable=True)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", existing_type=sa.Enum("red", "green", "purple", name="colour"), type_=sa.VARCHAR(5), existing_nullable=True)
