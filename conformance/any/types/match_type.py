"""`MatchType` is a boolean."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.types.MatchType()),
    )


def downgrade():
    op.drop_table("t")
