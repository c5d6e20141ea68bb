"""`add_column` of an enumeration that nobody created."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("mood", sa.Enum("sad", "ok", name="mood")))


def downgrade():
    op.drop_column("t", "mood")
