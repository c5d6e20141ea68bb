"""A key with a type of its own on SQLite, as projects do for BIGINT keys."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
    )


def downgrade():
    op.drop_table("t")
