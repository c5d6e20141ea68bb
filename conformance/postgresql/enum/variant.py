"""An enumeration that is native on one database only."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(10).with_variant(postgresql.ENUM("x", "y", name="letters"), "postgresql")),
        sa.Column("b", sa.Enum("x", "y", name="plain").with_variant(sa.String(3), "postgresql")),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="letters").drop(op.get_bind(), checkfirst=False)
