"""A generated column that stands last: its text is found."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, n INTEGER, s INTEGER GENERATED ALWAYS AS (coalesce(n, 0) * 2) STORED)",
    "INSERT INTO t (id, n) VALUES (1, 5)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("id", type_=sa.BigInteger())


def downgrade():
    pass
