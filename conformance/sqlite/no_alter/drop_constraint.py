"""Dropping a constraint outside of a batch."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT uq_n UNIQUE (n), PRIMARY KEY (id))",
]


def upgrade():
    op.drop_constraint("uq_n", "t", type_="unique")


def downgrade():
    pass
