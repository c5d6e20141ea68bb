"""MATCH and the rules of keys written at columns."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER REFERENCES o (id) MATCH FULL ON DELETE CASCADE, b INTEGER CONSTRAINT fk_b REFERENCES o (id) ON UPDATE CASCADE DEFERRABLE, c INTEGER, CONSTRAINT fk_c FOREIGN KEY (c) REFERENCES o (id) MATCH SIMPLE ON DELETE CASCADE, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", type_=sa.BigInteger())


def downgrade():
    pass
