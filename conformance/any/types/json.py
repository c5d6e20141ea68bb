"""`JSON`, generic and UPPERCASE."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.JSON()),
        sa.Column("b", sa.JSON(none_as_null=True)),
        sa.Column("c", sa.JSON, nullable=False, server_default="{}"),
        sa.Column("d", sa.types.JSON(), server_default=sa.text("'[]'")),
    )


def downgrade():
    op.drop_table("t")
