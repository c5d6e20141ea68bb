"""Columns with comments, beside types that are made first."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.ENUM("x", name="letters"), comment="it's 50% of \"all\" :x \\n"),
        sa.Column("b", postgresql.JSONB(), comment=""),
        sa.Column("c", sa.Integer(), comment="ünï ☃\nline"),
        comment="the table's 100%",
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="letters").drop(op.get_bind(), checkfirst=False)
