"""Between kinds of numbers: which of them cast."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b INTEGER, c FLOAT, d NUMERIC(10, 2), e NUMERIC, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, 2, 3.5, 4.25, 5), (2, NULL, NULL, NULL, NULL, NULL), (3, 9007199254740993, -7, 12345.75, 0.1, 'text')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.BigInteger())
        batch_op.alter_column("b", type_=sa.Float())
        batch_op.alter_column("c", type_=sa.Integer())
        batch_op.alter_column("d", type_=sa.Float())
        batch_op.alter_column("e", type_=sa.Numeric(12, 4))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Integer())
        batch_op.alter_column("b", type_=sa.Integer())
        batch_op.alter_column("c", type_=sa.Float())
        batch_op.alter_column("d", type_=sa.Numeric(10, 2))
        batch_op.alter_column("e", type_=sa.Numeric())
