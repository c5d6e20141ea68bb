"""Dates and times, with zones."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Date()),
        sa.Column("b", sa.Time()),
        sa.Column("c", sa.Time(timezone=True)),
        sa.Column("d", sa.DateTime()),
        sa.Column("e", sa.DateTime(timezone=True)),
        sa.Column("f", sa.DateTime(True)),
        sa.Column("g", sa.DATE()),
        sa.Column("h", sa.TIME()),
        sa.Column("i", sa.TIME(timezone=True)),
        sa.Column("j", sa.TIMESTAMP()),
        sa.Column("k", sa.TIMESTAMP(timezone=True)),
        sa.Column("l", sa.TIMESTAMP(True), nullable=False, server_default=sa.text("CURRENT_TIMESTAMP")),
    )


def downgrade():
    op.drop_table("t")
