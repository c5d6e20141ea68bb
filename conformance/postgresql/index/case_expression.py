"""CASE gets no brackets, which PostgreSQL wants."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a TEXT, b INTEGER)"]


def upgrade():
    op.create_index("ix", "t", [sa.case((sa.column("b") > 0, sa.column("a")), else_="z")])


def downgrade():
    op.drop_index("ix", "t")
