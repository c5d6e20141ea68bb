"""ON CONFLICT of constraints is lost."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL ON CONFLICT IGNORE, a INTEGER, b INTEGER UNIQUE ON CONFLICT REPLACE, CONSTRAINT uq_a UNIQUE (a) ON CONFLICT IGNORE, PRIMARY KEY (id) ON CONFLICT REPLACE)",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.BigInteger())


def downgrade():
    pass
