"""Indexes stay through a copy: unique, composite, partial, with quotes."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE UNIQUE INDEX ux_n ON t (n)",
    'CREATE INDEX "Ix of Name" ON t (name, n)',
    "CREATE INDEX ix_part ON t (name) WHERE n > 3 AND name <> 'it''s'",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
