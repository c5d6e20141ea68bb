"""A string stands in quotes, whatever it holds."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(), server_default="plain"),
        sa.Column("b", sa.String(), server_default=""),
        sa.Column("c", sa.String(), server_default="it's"),
        sa.Column("d", sa.String(), server_default='say "hi"'),
        sa.Column("e", sa.String(), server_default="co:lon :bind"),
        sa.Column("f", sa.String(), server_default="ünï ☃"),
        sa.Column("g", sa.String(), server_default="two\nlines\ttab"),
        sa.Column("h", sa.String(), server_default="'quoted'"),
        sa.Column("i", sa.String(), server_default="NULL"),
        sa.Column("j", sa.String(), server_default="now()"),
    )


def downgrade():
    op.drop_table("t")
