"""CONCURRENTLY inside autocommit_block, with IF [NOT] EXISTS."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b TEXT)"]


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("ix_a", "t", ["a"], postgresql_concurrently=True)
        op.create_index("ix_b", "t", ["b"], unique=True, postgresql_concurrently=True, if_not_exists=True, postgresql_where=sa.text("b <> ''"))
    op.add_column("t", sa.Column("c", sa.Integer()))


def downgrade():
    op.drop_column("t", "c")
    with op.get_context().autocommit_block():
        op.drop_index("ix_b", table_name="t", postgresql_concurrently=True, if_exists=True)
        op.drop_index("ix_a", postgresql_concurrently=True)
