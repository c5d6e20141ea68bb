"""`drop_table` leaves the type, so that a second upgrade fails: the usual surprise."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Enum("sad", "ok", name="mood")))


def downgrade():
    op.drop_table("t")
