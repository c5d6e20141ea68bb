""":= and :name inside of a body: the last one is taken for a parameter."""
from alembic import op


def upgrade():
    op.execute("CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'x :name' $$")


def downgrade():
    op.execute("SELECT 1")
