"""NOT NULL without a default: PostgreSQL takes it for an empty table, SQLite for none."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE account (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("account", sa.Column("name", sa.String(50), nullable=False))


def downgrade():
    op.drop_column("account", "name")
