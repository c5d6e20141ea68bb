"""MySQL's times: DATETIME is no word of PostgreSQL."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", mysql.TIMESTAMP()),
        sa.Column("b", mysql.TIMESTAMP(fsp=6)),
        sa.Column("c", mysql.TIME(fsp=3)),
        sa.Column("d", mysql.TIMESTAMP(timezone=True)),
    )


def downgrade():
    op.drop_table("t")
