"""`recreate="always"` copies on PostgreSQL too."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger(), existing_type=sa.Integer())
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default="3"), insert_after="id")


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("c")
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=sa.BigInteger())
