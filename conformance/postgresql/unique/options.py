"""Deferrable and NULLS NOT DISTINCT, one after another."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER)"]


def upgrade():
    op.create_unique_constraint("uq_1", "t", ["a"], deferrable=True, initially="DEFERRED")
    op.create_unique_constraint("uq_2", "t", ["a"], deferrable=True)
    op.create_unique_constraint("uq_3", "t", ["a"], postgresql_nulls_not_distinct=True)
    op.create_unique_constraint("uq_4", "t", ["b"], postgresql_nulls_not_distinct=False)
    op.create_unique_constraint("uq_5", "t", ["b", "c"], postgresql_nulls_not_distinct=True, deferrable=True, initially="IMMEDIATE")


def downgrade():
    for number in range(5, 0, -1):
        op.drop_constraint(f"uq_{number}", "t", type_="unique", if_exists=True)
