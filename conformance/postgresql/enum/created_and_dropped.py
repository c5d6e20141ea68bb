"""A type made and dropped by hand, as most projects do it."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

mood = postgresql.ENUM("sad", "ok", name="mood", create_type=False)


def upgrade():
    mood.create(op.get_bind(), checkfirst=False)
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("mood", mood, nullable=False))
    op.add_column("t", sa.Column("mood_before", mood, server_default="ok"))


def downgrade():
    op.drop_table("t")
    mood.drop(op.get_bind(), checkfirst=False)
