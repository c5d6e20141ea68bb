"""Dropping by a name that is too long, with and without op.f()."""
from alembic import op

only = "offline"


def upgrade():
    op.drop_constraint("uq_" + "x" * 60, "t", type_="unique")
    op.drop_index("ix_" + "x" * 60)
    op.drop_constraint(op.f("uq_" + "y" * 61), "t", type_="unique")


def downgrade():
    op.drop_index("ix_" + "x" * 61)
