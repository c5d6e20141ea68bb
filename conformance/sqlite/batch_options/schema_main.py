"""`schema="main"` is written in front of the names."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (5)",
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT fk_n FOREIGN KEY(n) REFERENCES o (id), PRIMARY KEY (id))",
    "CREATE INDEX ix_n ON t (n)",
    "INSERT INTO t VALUES (1, 5)",
]


def upgrade():
    with op.batch_alter_table("t", schema="main") as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger())


def downgrade():
    with op.batch_alter_table("t", schema="main") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
