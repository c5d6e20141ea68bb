"""Indexes of PostgreSQL's kinds through a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a TEXT, b INTEGER, j JSONB, CONSTRAINT pk_t PRIMARY KEY (id))",
    "CREATE INDEX ix_gin ON t USING gin (j)",
    "CREATE INDEX ix_part ON t (b) WHERE b > 3",
    "CREATE INDEX ix_expr ON t (lower(a), b DESC NULLS LAST)",
    "CREATE UNIQUE INDEX ix_inc ON t (a) INCLUDE (b)",
    "CREATE INDEX ix_ops ON t (a text_pattern_ops) WITH (fillfactor = 70)",
    "INSERT INTO t VALUES (1, 'A', 5, '{\"k\": 1}')",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("c")
