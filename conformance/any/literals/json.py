"""JSON as a literal is refused in a script."""
import sqlalchemy as sa
from alembic import op

only = "offline"
t = sa.table("t", sa.column("a", sa.JSON))


def upgrade():
    op.bulk_insert(t, [{"a": {"k": "it's 50%", "l": [1, None, True]}}, {"a": []}])


def downgrade():
    op.execute(t.update().values(a=None))
