"""None within an array: a script has no literal for it, a connection has."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

t = sa.table("t", sa.column("a", ARRAY(sa.String())))
setup = ["CREATE TABLE t (a TEXT[])"]


def upgrade():
    op.bulk_insert(t, [{"a": ["x", None]}])


def downgrade():
    op.execute(t.delete())
