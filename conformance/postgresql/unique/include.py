"""INCLUDE of a constraint by ALTER: real Alembic does not find the columns."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER)"]


def upgrade():
    op.create_unique_constraint("uq", "t", ["a"], postgresql_include=["b", "c"])


def downgrade():
    op.drop_constraint("uq", "t", type_="unique")
