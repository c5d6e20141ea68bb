"""Comments set, changed and taken away."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER)", "COMMENT ON COLUMN t.b IS 'old'"]


def upgrade():
    op.alter_column("t", "a", comment="it's 100%", existing_comment=None)
    op.alter_column("t", "b", comment=None, existing_comment="old")


def downgrade():
    op.alter_column("t", "b", comment="old")
    op.alter_column("t", "a", comment=None)
