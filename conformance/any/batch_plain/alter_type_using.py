"""A type that PostgreSQL cannot cast by itself."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, s VARCHAR(10), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, '12'), (2, NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("s", type_=sa.Integer(), existing_type=sa.String(10), postgresql_using="s::integer")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("s", type_=sa.String(10), existing_type=sa.Integer())
