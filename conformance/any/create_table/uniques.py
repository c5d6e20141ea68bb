"""UNIQUE constraints: named, unnamed, of several columns, deferrable on PostgreSQL."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "seat",
        sa.Column("hall", sa.Integer()),
        sa.Column("row", sa.Integer()),
        sa.Column("number", sa.Integer()),
        sa.Column("code", sa.String(9)),
        sa.UniqueConstraint("hall", "row", "number", name="uq_place"),
        sa.UniqueConstraint("code"),
        sa.UniqueConstraint("row", "code", name=op.f("uq_row_code")),
    )


def downgrade():
    op.drop_table("seat")
