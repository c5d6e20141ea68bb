"""A unique constraint by an index that is built concurrently."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER)", "INSERT INTO t VALUES (1, 1), (1, 2)"]


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("uq_t_a_b", "t", ["a", "b"], unique=True, postgresql_concurrently=True, if_not_exists=True)
    op.execute("ALTER TABLE t ADD CONSTRAINT uq_t_a_b UNIQUE USING INDEX uq_t_a_b")


def downgrade():
    op.drop_constraint("uq_t_a_b", "t", type_="unique")
