"""A type that SQLite cannot write."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", postgresql.TSVECTOR()))


def downgrade():
    pass
