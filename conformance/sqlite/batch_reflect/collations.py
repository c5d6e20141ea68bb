"""A collation of a column is lost."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a TEXT COLLATE NOCASE, b VARCHAR(5) COLLATE RTRIM NOT NULL, c INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'A', 'b', 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", type_=sa.BigInteger())


def downgrade():
    pass
