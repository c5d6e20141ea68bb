"""A second variant for one database is refused."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.String().with_variant(sa.Text(), "sqlite").with_variant(sa.String(3), "sqlite")))


def downgrade():
    pass
