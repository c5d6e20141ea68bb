"""Types that the dialect's module hands on."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sqlite.INTEGER()),
        sa.Column("b", sqlite.JSONB()),
        sa.Column("c", sqlite.SMALLINT()),
        sa.Column("d", sqlite.FLOAT()),
        sa.Column("e", sqlite.REAL()),
        sa.Column("f", sqlite.NUMERIC(precision=10, scale=2)),
        sa.Column("g", sqlite.VARCHAR(length=30)),
        sa.Column("h", sqlite.TEXT()),
        sa.Column("i", sqlite.CHAR(length=2)),
        sa.Column("j", sqlite.BOOLEAN()),
        sa.Column("k", sqlite.DATE()),
        sa.Column("l", sqlite.BLOB()),
        sa.Column("m", sqlite.TIMESTAMP()),
        sa.Column("n", sqlite.TIME()),
        sa.Column("o", sqlite.DECIMAL(5)),
    )


def downgrade():
    op.drop_table("t")
