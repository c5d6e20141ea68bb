"""A type with a variant for SQLite."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b TEXT, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2, '{}')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.String(10).with_variant(sa.BigInteger(), "sqlite"))
        batch_op.alter_column("b", type_=postgresql.JSONB().with_variant(sa.JSON(), "sqlite"))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Integer())
        batch_op.alter_column("b", type_=sa.Text())
