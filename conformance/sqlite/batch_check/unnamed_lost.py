"""A check without a name is left out, with a warning."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CHECK (n > 0), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    with op.batch_alter_table("t", table_args=[sa.CheckConstraint("n > 0")]) as batch_op:
        batch_op.alter_column("n", nullable=True)
