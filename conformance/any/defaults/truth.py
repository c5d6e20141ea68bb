"""`sa.true()`, `sa.false()`, `sa.null()`, and truth values given as text."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Boolean(), server_default=sa.true()),
        sa.Column("b", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("c", sa.Boolean(), server_default=sa.text("true")),
        sa.Column("d", sa.Boolean(), server_default="false"),
        sa.Column("e", sa.Boolean(), server_default="1"),
        sa.Column("f", sa.Boolean(), server_default=sa.sql.expression.true()),
        sa.Column("g", sa.Integer(), server_default=sa.null()),
        sa.Column("h", sa.Boolean(), server_default=sa.literal(False)),
    )


def downgrade():
    op.drop_table("t")
