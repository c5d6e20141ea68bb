"""Defaults that are expressions of the Core."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a TEXT, b DATE, c INTEGER[], d UUID, e NUMERIC)", "CREATE SEQUENCE numbers"]


def upgrade():
    op.alter_column("t", "a", server_default=sa.func.lower("ABC"))
    op.alter_column("t", "b", server_default=sa.func.current_date())
    op.alter_column("t", "c", server_default=sa.text("'{}'::integer[]"))
    op.alter_column("t", "d", server_default=sa.text("gen_random_uuid()"))
    op.alter_column("t", "e", server_default=sa.cast("1.5", sa.Numeric(5, 2)))


def downgrade():
    for name in "edcba":
        op.alter_column("t", name, server_default=None)
