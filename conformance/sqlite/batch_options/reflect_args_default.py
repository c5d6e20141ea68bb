"""A default and a key as they are meant."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_args=[sa.Column("name", sa.String(20), server_default="told", nullable=True), sa.Column("id", sa.BigInteger(), primary_key=True)]) as batch_op:
        batch_op.alter_column("n", type_=sa.Text())


def downgrade():
    with op.batch_alter_table("t", reflect_args=[sa.Column("name", sa.String(20), server_default="x", nullable=False), sa.Column("id", sa.Integer(), primary_key=True)]) as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
