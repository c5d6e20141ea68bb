"""Comments in the text of the table."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t ( -- a table\n  id INTEGER NOT NULL, /* the key */\n  a INTEGER UNIQUE, -- once, only\n  b INTEGER CONSTRAINT ck_b CHECK (b > 0 /* positive */),\n  PRIMARY KEY (id)\n)",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.BigInteger())


def downgrade():
    pass
