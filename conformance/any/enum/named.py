"""An enumeration is a type of its own on PostgreSQL and a VARCHAR elsewhere."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("mood", sa.Enum("sad", "ok", "very happy", name="mood")),
        sa.Column("size", sa.Enum("s", "m", name="Size Type"), nullable=False, server_default="s"),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="Size Type").drop(op.get_bind(), checkfirst=False)
