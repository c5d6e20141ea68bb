"""Checks as they are written, with the names they have."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER CONSTRAINT ck_a CHECK (a > (1 + 2) * 3), b TEXT, c TEXT CONSTRAINT ck_c CHECK(c IN ('x', 'y)')), CONSTRAINT ck_b  CHECK ( b <> 'say ''hi''' ), CONSTRAINT [ck d] CHECK (b || 'x' <> c), CONSTRAINT `ck e` CHECK (length(b) < 10), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 20, 'b', 'x')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("id", type_=sa.BigInteger())


def downgrade():
    pass
