"""The usual way to a new NOT NULL column: add, fill, tighten."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE account (id INTEGER PRIMARY KEY, mail TEXT)", "INSERT INTO account VALUES (1, 'a@b'), (2, NULL)"]


def upgrade():
    op.add_column("account", sa.Column("name", sa.String(50), nullable=True))
    op.execute("UPDATE account SET name = COALESCE(split_part(mail, '@', 1), 'nobody')")
    op.alter_column("account", "name", nullable=False, existing_type=sa.String(50))


def downgrade():
    op.drop_column("account", "name")
