"""Bits, as many as said, exactly or at most."""
from sqlalchemy.dialects.postgresql import BIT
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", BIT()),
        sa.Column("b", BIT(8)),
        sa.Column("c", BIT(8, varying=True)),
        sa.Column("d", BIT(varying=True)),
        sa.Column("e", BIT(length=3), server_default=sa.text("B'101'")),
    )


def downgrade():
    op.drop_table("t")
