"""The UPPERCASE types of bytes."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.BLOB()),
        sa.Column("b", sa.BLOB(5)),
        sa.Column("c", sa.BINARY(4)),
        sa.Column("d", sa.VARBINARY(4)),
        sa.Column("e", sa.BINARY()),
        sa.Column("f", sa.VARBINARY()),
    )


def downgrade():
    op.drop_table("t")
