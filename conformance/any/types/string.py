"""`String` with and without length and collation, and the types below it."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String()),
        sa.Column("c", sa.String(length=80)),
        sa.Column("d", sa.Unicode(20)),
        sa.Column("e", sa.Unicode()),
        sa.Column("f", sa.Text()),
        sa.Column("h", sa.UnicodeText()),
        sa.Column("j", sa.String),
    )


def downgrade():
    op.drop_table("t")
