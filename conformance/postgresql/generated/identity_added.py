"""`add_column` with an identity, and `alter_column` to, within and from one."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.Identity(always=True, start=5), nullable=False))
    op.alter_column("t", "n", server_default=sa.Identity(start=7, increment=2))
    op.alter_column("t", "n", server_default=sa.Identity(always=True, cycle=True), existing_server_default=sa.Identity(start=7, increment=2))


def downgrade():
    op.alter_column("t", "n", server_default=None, existing_server_default=sa.Identity(always=True, cycle=True))
    op.drop_column("t", "a")
