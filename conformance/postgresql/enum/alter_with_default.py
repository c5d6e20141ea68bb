"""The default goes before the type changes and comes again after it."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TYPE old AS ENUM ('a', 'b')", "CREATE TABLE t (id INTEGER PRIMARY KEY, x old DEFAULT 'a')", "INSERT INTO t VALUES (1)"]


def upgrade():
    op.execute("CREATE TYPE new AS ENUM ('a', 'b', 'c')")
    op.alter_column("t", "x", server_default=None)
    op.alter_column("t", "x", type_=sa.Enum("a", "b", "c", name="new"), existing_type=sa.Enum("a", "b", name="old"), postgresql_using="x::text::new")
    op.alter_column("t", "x", server_default="c")
    op.execute("DROP TYPE old")


def downgrade():
    op.execute("CREATE TYPE old AS ENUM ('a', 'b')")
    op.alter_column("t", "x", server_default=None)
    op.alter_column("t", "x", type_=sa.Enum("a", "b", name="old"), existing_type=sa.Enum("a", "b", "c", name="new"), postgresql_using="x::text::old")
    op.alter_column("t", "x", server_default=sa.text("'a'::old"))
    op.execute("DROP TYPE new")
