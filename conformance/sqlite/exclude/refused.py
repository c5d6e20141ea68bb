"""Exclusion constraints are PostgreSQL's."""
from alembic import op

only = "offline"


def upgrade():
    op.create_exclude_constraint("ex", "b", ("during", "&&"))


def downgrade():
    op.execute("SELECT 1")
