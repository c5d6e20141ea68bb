"""The UPPERCASE strings; PostgreSQL has no NVARCHAR, NCHAR or CLOB: see the cases of their own."""
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
    )


def downgrade():
    op.drop_table("t")
