"""Comments of table and columns; SQLite has none."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), primary_key=True, comment="the key"),
        sa.Column("name", sa.String(50), comment="it's 100% \"quoted\" \\ slashed"),
        sa.Column("empty", sa.Integer(), comment=""),
        comment="People's accounts: one a row",
    )


def downgrade():
    op.drop_table("account")
