"""Percent signs, colons and backslashes in texts of the table."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a TEXT DEFAULT '%d\\d:x', CONSTRAINT ck_a CHECK (a LIKE '%\\%' ESCAPE '\\' OR a = ':a::b' OR a GLOB '[a-z]*'), PRIMARY KEY (id))",
    "CREATE INDEX ix_a ON t (a) WHERE a LIKE '%x:y%'",
    "INSERT INTO t VALUES (1, ':a::b')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("id", type_=sa.BigInteger())


def downgrade():
    pass
