"""A downgrade that refuses."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer()))


def downgrade():
    raise NotImplementedError("there is no way back")
