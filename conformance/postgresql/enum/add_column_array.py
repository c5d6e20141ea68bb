"""`add_column` with an array of enumerations."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "CREATE TYPE letters AS ENUM ('x', 'y')"]


def upgrade():
    op.add_column("t", sa.Column("a", postgresql.ARRAY(postgresql.ENUM("x", "y", name="letters", create_type=False)), nullable=False, server_default=sa.text("'{}'::letters[]")))


def downgrade():
    op.drop_column("t", "a")
