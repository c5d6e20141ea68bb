"""A default of Identity for a plain column, by every option."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER NOT NULL, b BIGINT NOT NULL)"]


def upgrade():
    op.alter_column("t", "a", server_default=sa.Identity(always=True, start=5))
    op.alter_column("t", "b", server_default=sa.Identity(start=1, increment=2, minvalue=1, maxvalue=99, cycle=True, cache=3), existing_type=sa.BigInteger(), existing_server_default=None)


def downgrade():
    op.alter_column("t", "b", server_default=None, existing_server_default=sa.Identity())
    op.alter_column("t", "a", server_default=None, existing_server_default=sa.Identity(always=True))
