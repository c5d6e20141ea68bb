"""Text becomes an enumeration and text again; the default steps aside."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(10) DEFAULT 'new' NOT NULL)", "INSERT INTO t VALUES ('paid')"]


def upgrade():
    state = sa.Enum("new", "paid", name="state")
    state.create(op.get_bind(), checkfirst=False)
    op.alter_column("t", "a", server_default=None)
    op.alter_column("t", "a", type_=state, existing_type=sa.String(10), postgresql_using="a::state")
    op.alter_column("t", "a", server_default="new")


def downgrade():
    op.alter_column("t", "a", server_default=None)
    op.alter_column("t", "a", type_=sa.String(10), existing_type=sa.Enum("new", "paid", name="state"))
    op.alter_column("t", "a", server_default="new")
    op.execute("DROP TYPE state")
