"""SQLite's types on PostgreSQL."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sqlite.DATE()),
        sa.Column("b", sqlite.TIME()),
        sa.Column("c", sqlite.JSON()),
        sa.Column("d", sqlite.INTEGER()),
        sa.Column("e", sqlite.VARCHAR(5)),
        sa.Column("f", sqlite.TIMESTAMP()),
        sa.Column("g", sqlite.TIMESTAMP(timezone=True)),
    )


def downgrade():
    op.drop_table("t")
