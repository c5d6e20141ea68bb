"""The types that are nothing but a word."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.TSVECTOR()),
        sa.Column("b", postgresql.TSQUERY()),
        sa.Column("c", postgresql.OID()),
        sa.Column("d", postgresql.REGCLASS()),
        sa.Column("e", postgresql.REGCONFIG(), server_default="english"),
        sa.Column("f", postgresql.MONEY(), server_default="0"),
        sa.Column("g", postgresql.BYTEA()),
        sa.Column("h", postgresql.BYTEA(20)),
        sa.Column("i", postgresql.JSONPATH()),
    )


def downgrade():
    op.drop_table("t")
