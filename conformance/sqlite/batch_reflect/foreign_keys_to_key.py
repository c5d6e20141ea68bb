"""Foreign keys that name no column, and to a table of a composite key."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b))",
    "CREATE TABLE p (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER NOT NULL, x INTEGER, y INTEGER, z INTEGER REFERENCES p ON DELETE SET DEFAULT, CONSTRAINT fk_o FOREIGN KEY (x, y) REFERENCES o, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2, 3, 4)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("x", type_=sa.BigInteger())


def downgrade():
    pass
