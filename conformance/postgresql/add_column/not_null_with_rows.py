"""NOT NULL without a default fails where there are rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE account (id INTEGER PRIMARY KEY)", "INSERT INTO account VALUES (1)"]


def upgrade():
    op.add_column("account", sa.Column("name", sa.String(50), nullable=False))


def downgrade():
    op.drop_column("account", "name")
