"""A collation stands behind the type, quoted."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(20, collation="NOCASE")),
        sa.Column("b", sa.Text(collation="RTRIM")),
        sa.Column("c", sa.VARCHAR(4, "BINARY"), server_default="x", nullable=False),
    )


def downgrade():
    op.drop_table("t")
