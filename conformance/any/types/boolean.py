"""A boolean without constraint, which is the default."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Boolean()),
        sa.Column("b", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("c", sa.Boolean(), server_default=sa.false()),
        sa.Column("d", sa.BOOLEAN()),
        sa.Column("e", sa.Boolean(name="named_only")),
    )


def downgrade():
    op.drop_table("t")
