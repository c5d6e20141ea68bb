"""Numbers given as strings stand in quotes too; as text or literal they do not."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer(), server_default="0"),
        sa.Column("b", sa.Integer(), server_default="-1", nullable=False),
        sa.Column("c", sa.Integer(), server_default=sa.text("0")),
        sa.Column("d", sa.Numeric(5, 2), server_default="1.50"),
        sa.Column("e", sa.Float(), server_default=sa.text("1.5e3")),
        sa.Column("f", sa.Integer(), server_default=sa.literal(7)),
        sa.Column("g", sa.Integer(), server_default=sa.literal_column("1 + 1")),
        sa.Column("h", sa.Integer(), server_default=sa.text("(1 + 1)")),
        sa.Column("i", sa.Numeric(), server_default=sa.literal(-2)),
    )


def downgrade():
    op.drop_table("t")
