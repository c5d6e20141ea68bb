"""TIMESTAMP and TIME with precision and zone."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TIME, TIMESTAMP


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", TIMESTAMP()),
        sa.Column("b", TIMESTAMP(timezone=True)),
        sa.Column("c", TIMESTAMP(precision=3)),
        sa.Column("d", TIMESTAMP(timezone=True, precision=6), server_default=sa.text("now()")),
        sa.Column("e", TIMESTAMP(True, 0)),
        sa.Column("f", TIME()),
        sa.Column("g", TIME(timezone=True)),
        sa.Column("h", TIME(precision=2)),
        sa.Column("i", TIME(timezone=True, precision=0)),
    )


def downgrade():
    op.drop_table("t")
