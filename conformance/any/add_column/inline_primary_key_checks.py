"""PRIMARY KEY and REFERENCES stand before the column's checks; a key that refers to another table does not count up. SQLite adds no key: offline."""
import sqlalchemy as sa
from alembic import op

only = "offline"

setup = []


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer, sa.CheckConstraint("a > 1"), primary_key=True), inline_primary_key=True)
    op.add_column(
        "u",
        sa.Column("a", sa.Integer, sa.CheckConstraint("a > 1", name="positive"), sa.ForeignKey("t.a"), primary_key=True),
        inline_primary_key=True,
        inline_references=True,
    )


def downgrade():
    op.drop_column("u", "a")
    op.drop_column("t", "a")
