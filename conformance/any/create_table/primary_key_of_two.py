"""Two columns with primary_key=True; neither is an autoincrement column."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "membership",
        sa.Column("person_id", sa.Integer(), primary_key=True),
        sa.Column("group_id", sa.Integer(), primary_key=True),
        sa.Column("since", sa.Date()),
    )


def downgrade():
    op.drop_table("membership")
