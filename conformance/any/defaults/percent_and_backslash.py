"""Percent signs and backslashes in a default."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(), server_default="50%"),
        sa.Column("b", sa.String(), server_default="%s %(x)s %%"),
        sa.Column("c", sa.String(), server_default="back\\slash"),
        sa.Column("d", sa.String(), server_default=r"\n"),
        sa.Column("e", sa.String(), server_default=sa.text("'100%'")),
        sa.Column("f", sa.String(), server_default=sa.text("'a\\:b'")),
        sa.Column("g", sa.String(), server_default=sa.text("'c:\\\\d'")),
    )


def downgrade():
    op.drop_table("t")
