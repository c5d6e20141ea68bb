"""The names of tables and columns are the database's affair: it cuts them."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t" * 70, sa.Column("c" * 70, sa.Integer()))


def downgrade():
    op.drop_table("t" * 70)
