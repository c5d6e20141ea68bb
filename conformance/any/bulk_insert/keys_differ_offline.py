"""In a script each row has the columns that it names."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Integer), sa.column("b", sa.Integer))
    op.bulk_insert(t, [{"id": 1, "a": 1}, {"id": 2}, {"b": 4, "id": 3}, {}])


def downgrade():
    op.execute("DELETE FROM t")
