"""Tablespaces: quoted where needed."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.create_index("ix_a", "t", ["a"], postgresql_tablespace="Fast Disk")
    op.create_index("ix_b", "t", ["a"], postgresql_tablespace="fast", postgresql_with={"fillfactor": 50}, postgresql_where=sa.text("a > 5"))


def downgrade():
    op.drop_index("ix_b")
