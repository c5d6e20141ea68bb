"""Types that the dialect's module hands on."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.INTEGER()),
        sa.Column("b", postgresql.BIGINT()),
        sa.Column("c", postgresql.SMALLINT()),
        sa.Column("d", postgresql.DOUBLE_PRECISION(precision=53)),
        sa.Column("e", postgresql.REAL()),
        sa.Column("f", postgresql.NUMERIC(precision=10, scale=2)),
        sa.Column("g", postgresql.VARCHAR(length=30)),
        sa.Column("h", postgresql.TEXT()),
        sa.Column("i", postgresql.CHAR(length=2)),
        sa.Column("j", postgresql.BOOLEAN()),
        sa.Column("k", postgresql.DATE()),
        sa.Column("l", postgresql.FLOAT()),
    )


def downgrade():
    op.drop_table("t")
