"""A collation stands behind the type, quoted."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(20, collation="C")),
        sa.Column("b", sa.String(collation="en-US-x-icu")),
        sa.Column("c", sa.Text(collation="POSIX")),
        sa.Column("d", sa.VARCHAR(4, "C"), server_default="x", nullable=False),
    )


def downgrade():
    op.drop_table("t")
