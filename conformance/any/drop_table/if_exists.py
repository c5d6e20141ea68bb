"""IF EXISTS for a table that is there and one that is not."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE a (id INTEGER)"]


def upgrade():
    op.drop_table("a", if_exists=True)
    op.drop_table("b", if_exists=True)


def downgrade():
    op.create_table("a", sa.Column("id", sa.Integer()))
