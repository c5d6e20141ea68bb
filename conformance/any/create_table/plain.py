"""A table with a key and a column."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(50)),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("user")
