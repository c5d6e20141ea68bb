"""`add_column` with the CHECK of an enumeration."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("mood", sa.Enum("sad", "ok", name="mood", native_enum=False, create_constraint=True)))


def downgrade():
    op.drop_column("t", "mood")
