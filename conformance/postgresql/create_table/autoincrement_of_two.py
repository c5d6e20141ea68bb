"""autoincrement=True picks one column of a compound key for SERIAL."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "line",
        sa.Column("order_id", sa.Integer(), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
    )


def downgrade():
    op.drop_table("line")
