"""A native enumeration must exist before ADD COLUMN, which does not make it."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    state = postgresql.ENUM("new", "paid", name="state")
    state.create(op.get_bind(), checkfirst=False)
    op.add_column("t", sa.Column("a", state, nullable=False, server_default="new"))
    op.add_column("t", sa.Column("b", sa.Enum("new", "paid", name="state", create_type=False)))
    op.add_column("t", sa.Column("c", postgresql.ENUM("new", "paid", name="state", create_type=False)))


def downgrade():
    for name in "cba":
        op.drop_column("t", name)
    op.execute("DROP TYPE state")
