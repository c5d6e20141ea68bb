"""An array of arrays is refused: dimensions are meant."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY


def upgrade():
    op.create_table("t", sa.Column("a", ARRAY(ARRAY(sa.Integer()))))


def downgrade():
    pass
