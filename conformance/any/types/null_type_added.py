"""The same for `add_column`."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("nothing", sa.types.NullType()))


def downgrade():
    pass
