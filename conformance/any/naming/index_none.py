"""create_index without a name and without a convention."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER)"]


def upgrade():
    op.create_index(None, "t", ["a", "b"])


def downgrade():
    op.drop_index("ix_t_a", "t")
