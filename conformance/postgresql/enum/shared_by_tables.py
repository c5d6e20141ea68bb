"""The second table finds the type made; the type itself has to be dropped by hand."""
import sqlalchemy as sa
from alembic import op

mood = sa.Enum("sad", "ok", name="mood")


def upgrade():
    op.create_table("t", sa.Column("a", mood))
    op.create_table("u", sa.Column("a", mood))


def downgrade():
    op.drop_table("u")
    op.drop_table("t")
    op.execute("DROP TYPE mood")
