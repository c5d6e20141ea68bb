"""Unique constraints of one and two columns, quoted, in a schema."""
from alembic import op

setup = ["CREATE SCHEMA s", 'CREATE TABLE s.t (a INTEGER, "B b" INTEGER)', 'CREATE TABLE "T t" (a INTEGER)']


def upgrade():
    op.create_unique_constraint("uq_ab", "t", ["a", "B b"], schema="s")
    op.create_unique_constraint("UQ one", "T t", ["a"])


def downgrade():
    op.drop_constraint("UQ one", "T t", type_="unique")
    op.drop_constraint("uq_ab", "t", schema="s", type_="unique")
