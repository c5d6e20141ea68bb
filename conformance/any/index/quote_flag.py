"""The keyword quote of an index."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_index("ix_plain", "t", ["a"], quote=True)
    op.create_index("LOUD", "t", ["a"], quote=False)


def downgrade():
    op.drop_index(sa.sql.quoted_name("LOUD", False), "t")
    op.drop_index("ix_plain", "t")
