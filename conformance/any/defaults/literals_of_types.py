"""`literal` with dates, decimals and bytes as defaults."""
import datetime
import decimal
import uuid
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Date(), server_default=sa.literal(datetime.date(2020, 1, 2))),
        sa.Column("b", sa.DateTime(), server_default=sa.literal(datetime.datetime(2020, 1, 2, 3, 4, 5, 6))),
        sa.Column("c", sa.Numeric(), server_default=sa.literal(decimal.Decimal("1.10"))),
        sa.Column("d", sa.Time(), server_default=sa.literal(datetime.time(1, 2, 3))),
        sa.Column("e", sa.LargeBinary(), server_default=sa.literal(b"abc")),
        sa.Column("f", sa.Uuid(), server_default=sa.literal(uuid.UUID("12345678-1234-5678-1234-567812345678"))),
        sa.Column("g", sa.Float(), server_default=sa.literal(1.5)),
        sa.Column("h", sa.Boolean(), server_default=sa.literal(True)),
    )


def downgrade():
    op.drop_table("t")
