"""NOT NULL there and back, with and without the existing type."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER NOT NULL)"]


def upgrade():
    op.alter_column("t", "a", nullable=False, existing_type=sa.Integer())
    op.alter_column("t", "b", nullable=True)


def downgrade():
    op.alter_column("t", "b", nullable=False, existing_nullable=True, existing_type=sa.INTEGER())
    op.alter_column("t", "a", nullable=True, existing_nullable=False)
