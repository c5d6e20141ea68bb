"""Columns of PostgreSQL's types."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    for name, type_ in [
        ("a", sa.DateTime(timezone=True)),
        ("b", postgresql.TIMESTAMP(precision=3)),
        ("c", postgresql.ARRAY(sa.Integer(), dimensions=2)),
        ("d", postgresql.INET()),
        ("e", sa.LargeBinary()),
        ("f", sa.Double()),
        ("g", postgresql.TSVECTOR()),
        ("h", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        ("i", sa.Text(collation="C")),
        ("j", sa.Numeric()),
    ]:
        op.add_column("t", sa.Column(name, type_, nullable=True))


def downgrade():
    for name in "jihgfedcba":
        op.drop_column("t", name)
