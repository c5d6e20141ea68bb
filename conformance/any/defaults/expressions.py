"""Casts, literals and arithmetic."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer(), server_default=sa.cast("5", sa.Integer)),
        sa.Column("c", sa.Integer(), server_default=sa.literal(2) + 3),
        sa.Column("d", sa.String(), server_default=sa.literal("x")),
        sa.Column("e", sa.String(), server_default=sa.literal("it's 50%")),
        sa.Column("f", sa.Integer(), server_default=-sa.literal(4)),
        sa.Column("h", sa.String(), server_default=sa.type_coerce("y", sa.String)),
        sa.Column("i", sa.Integer(), server_default=sa.case((sa.literal(1) == 1, 2), else_=3)),
    )


def downgrade():
    op.drop_table("t")
