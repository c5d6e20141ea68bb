"""quote=True and quote=False override the rules."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "plain",
        sa.Column("plain", sa.Integer(), quote=True),
        sa.Column("Loud", sa.Integer(), quote=False),
        sa.Column(sa.sql.quoted_name("inside", True), sa.Integer()),
        quote=True,
    )
    op.create_table(sa.sql.quoted_name("SHOUT", False), sa.Column("id", sa.Integer()))


def downgrade():
    op.drop_table(sa.sql.quoted_name("SHOUT", False))
    op.drop_table("plain")
