"""An index on an expression is not reflected, with a warning, and so is lost."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE INDEX ix_lower ON t (lower(name))",
    "CREATE UNIQUE INDEX ix_mixed ON t (n, upper(name))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
    op.execute("CREATE INDEX ix_lower ON t (lower(name))")
