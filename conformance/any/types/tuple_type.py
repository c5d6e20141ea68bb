"""`TupleType` is for expressions alone: as a column's type it is refused."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("pair", sa.types.TupleType(sa.Integer(), sa.String())))


def downgrade():
    pass
