"""SQLite has no identity: nothing is written."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer(), sa.Identity(start=3), primary_key=True),
        sa.Column("b", sa.Integer(), sa.Identity(always=True)),
    )


def downgrade():
    op.drop_table("t")
