"""A number for a text column, and text for a number: what is refused in a script."""
import sqlalchemy as sa
from alembic import op

only = "offline"
t = sa.table("t", sa.column("a", sa.String), sa.column("b", sa.Integer))


def upgrade():
    op.execute(t.update().values(a=5))


def downgrade():
    op.execute(t.update().values(b="x"))
