"""Defaults of every form through a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER DEFAULT 5, b TEXT DEFAULT 'it''s', c TIMESTAMP DEFAULT CURRENT_TIMESTAMP, d INTEGER DEFAULT (1 + 2), e BOOLEAN DEFAULT true, f TEXT DEFAULT lower('A'), g INTEGER DEFAULT -1, h TEXT DEFAULT NULL, CONSTRAINT pk_t PRIMARY KEY (id))",
    "INSERT INTO t (id, c) VALUES (1, '2024-01-01')",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("z")
