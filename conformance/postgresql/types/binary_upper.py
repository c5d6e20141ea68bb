"""None of the UPPERCASE types of bytes is PostgreSQL's."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.BLOB()),
        sa.Column("b", sa.BINARY(4)),
        sa.Column("c", sa.VARBINARY(4)),
        sa.Column("d", sa.VARBINARY()),
    )


def downgrade():
    op.drop_table("t")
