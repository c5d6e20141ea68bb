"""SQLite has no ALTER for the constraint."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.ForeignKey("o.id", name="fk_a")))


def downgrade():
    op.drop_column("t", "a")
