"""The type changes before the default, so an old default may stand in the way."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(5) DEFAULT 'x')"]


def upgrade():
    op.alter_column("t", "a", type_=sa.Integer(), server_default=None, postgresql_using="a::integer")


def downgrade():
    op.execute("SELECT 1")
