"""Two keys over the same columns to the same table."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER REFERENCES o (id), CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES o (id) ON DELETE CASCADE, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.BigInteger())


def downgrade():
    pass
