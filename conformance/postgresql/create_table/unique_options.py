"""Deferrable, NULLS NOT DISTINCT and INCLUDE in a new table."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "seat",
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer()),
        sa.Column("c", sa.Text()),
        sa.PrimaryKeyConstraint("a", name="seat_key", deferrable=True, initially="IMMEDIATE"),
        sa.UniqueConstraint("a", "b", name="uq_late", deferrable=True, initially="DEFERRED"),
        sa.UniqueConstraint("b", name="uq_nulls", postgresql_nulls_not_distinct=True),
        sa.UniqueConstraint("c", name="uq_include", postgresql_include=["a", "b"]),
    )


def downgrade():
    op.drop_table("seat")
