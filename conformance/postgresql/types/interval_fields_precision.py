"""Fields and a precision together are no type of the server, but they are written."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import INTERVAL


def upgrade():
    op.create_table(
        "t",
        sa.Column("c", INTERVAL(fields="DAY TO SECOND", precision=2)),
    )


def downgrade():
    op.drop_table("t")
