"""The UPPERCASE strings."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.VARCHAR()),
        sa.Column("b", sa.VARCHAR(length=7)),
        sa.Column("c", sa.CHAR()),
        sa.Column("d", sa.CHAR(3)),
        sa.Column("e", sa.TEXT()),
        sa.Column("f", sa.TEXT(10)),
        sa.Column("g", sa.NVARCHAR(9)),
        sa.Column("h", sa.NCHAR(9)),
        sa.Column("i", sa.CLOB()),
        sa.Column("j", sa.NVARCHAR()),
        sa.Column("k", sa.CLOB(5)),
    )


def downgrade():
    op.drop_table("t")
