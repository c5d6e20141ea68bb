"""A generated column is dropped and comes back."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, v INTEGER GENERATED ALWAYS AS (n + 1) VIRTUAL, m INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, n) VALUES (1, 5)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("v")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("v", sa.Integer(), sa.Computed("n + 1", persisted=False)))
