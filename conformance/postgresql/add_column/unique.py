"""unique=True is a constraint of its own."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), unique=True))


def downgrade():
    op.drop_column("t", "a")
