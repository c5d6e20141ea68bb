"""A collation comes with the type."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(10))"]


def upgrade():
    op.alter_column("t", "a", type_=sa.String(20, collation="C"))


def downgrade():
    op.alter_column("t", "a", type_=sa.String(10, collation="default"))
