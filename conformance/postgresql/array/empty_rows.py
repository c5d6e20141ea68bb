"""An empty list: nothing says its type in a script, and the server refuses it; a connection does not."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY


def upgrade():
    table = op.create_table("t", sa.Column("a", ARRAY(sa.String())))
    op.bulk_insert(table, [{"a": []}])
    op.execute(table.update().values(a=[]))


def downgrade():
    op.drop_table("t")
