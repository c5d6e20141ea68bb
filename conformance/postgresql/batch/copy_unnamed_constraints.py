"""Constraints that PostgreSQL has named itself."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER UNIQUE, b INTEGER REFERENCES o (id), c INTEGER CHECK (c > 0))",
    "INSERT INTO t VALUES (1, 2, NULL, 3)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer()))


def downgrade():
    pass
