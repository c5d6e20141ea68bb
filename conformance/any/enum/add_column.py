"""`add_column` makes no native type by itself."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    mood = sa.Enum("sad", "ok", name="mood")
    mood.create(op.get_bind(), checkfirst=False)
    op.add_column("t", sa.Column("mood", mood, nullable=True))


def downgrade():
    op.drop_column("t", "mood")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=False)
