"""An exclusion constraint as part of a new table."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "booking",
        sa.Column("room", sa.Integer()),
        sa.Column("during", postgresql.DATERANGE()),
        postgresql.ExcludeConstraint((sa.column("during"), "&&"), name="no_overlap", where=sa.text("room > 0"), using="gist"),
    )


def downgrade():
    op.drop_table("booking")
