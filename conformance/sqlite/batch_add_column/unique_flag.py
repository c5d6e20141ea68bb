"""`unique=True` with a convention to name it; the constraint forces the copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
naming = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), unique=True))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
