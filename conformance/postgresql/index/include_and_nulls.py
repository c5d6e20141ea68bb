"""INCLUDE and NULLS NOT DISTINCT."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER, c TEXT)"]


def upgrade():
    op.create_index("ix_1", "t", ["a"], postgresql_include=["b", "c"])
    op.create_index("ix_2", "t", ["a"], unique=True, postgresql_nulls_not_distinct=True)
    op.create_index("ix_3", "t", ["a"], unique=True, postgresql_nulls_not_distinct=False, postgresql_include=["b"])
    op.create_index("ix_4", "t", ["a"], unique=True, postgresql_include=["b"], postgresql_nulls_not_distinct=True, postgresql_with={"fillfactor": 80}, postgresql_tablespace="pg_default", postgresql_where=sa.text("a > 1"))
    op.create_index("ix_5", "t", ["a"], postgresql_include=[])


def downgrade():
    for number in range(5, 0, -1):
        op.drop_index(f"ix_{number}")
