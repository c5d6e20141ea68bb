"""unique=True asks for an ALTER that SQLite does not have."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), unique=True))


def downgrade():
    op.drop_column("t", "a")
