"""`PickleType` in rows: there is no pickle here, in a script neither anywhere."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    table = op.create_table("u", sa.Column("a", sa.PickleType()))
    op.execute(table.insert().values(a=None))


def downgrade():
    op.drop_table("u")
